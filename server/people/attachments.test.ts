import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listCsv, rowsForPeople } from "@/lib/demo/list-csv";
import { PersonId } from "@/lib/people/person-id";
import { Slug } from "@/lib/platform/tenant";
import { uuidv7 } from "@/lib/platform/uuid";
import { freshPortal } from "@/server/platform/testing/fresh-portal";
import { type Attachment, attachments } from "./attachments";

const portal = freshPortal("attachments");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { deleteContact } = await import("@/server/contacts/store/delete-contact");
const { exportContacts } = await import("@/server/contacts/store/export-contacts");
const { findContact } = await import("@/server/contacts/store/find-contact");
const { listHistory } = await import("@/server/contacts/store/list-history");
const { writeDemoExtras } = await import("@/server/demo/store/write-demo-extras");
const { mergePair } = await import("@/server/platform/testing/merge-pair");
const { unmergeContacts } = await import("@/server/duplicates/store/unmerge-contacts");
const { startImport } = await import("@/server/imports/start-import");
const { createBatch } = await import("@/server/imports/store/create-batch");
const { forgetBatch } = await import("@/server/imports/store/forget-batch");
const { undoImport } = await import("@/server/imports/store/undo-import");
const { waitForImport } = await import("@/server/imports/wait-for-import");
const { execute } = await import("@/server/platform/duckdb/query");
const { uploadsDir } = await import("@/server/platform/env");
const { closePocket } = await import("@/server/platform/pocket/registry");
const { readPocket, writePocket } = await import("@/server/platform/pocket/use");
const { checkedList } = await import("@/server/platform/testing/lists");
const { listColumns, namesAny, plantRow, rowsOf } = await import("@/server/platform/testing/plant-row");
const { findContactVoter } = await import("@/server/voters/store/find-contact-voter");
const { countOrphans } = await import("./store/count-orphans");

const slug = Slug.parse("ours");
const editor = { by: "Olive", at: new Date("2026-11-27T10:00:00Z") };
const [batch, event, tag, field] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];

beforeAll(async () => {
  await createTenant({ slug, name: "Ours", createdBy: "test" });
  await writePocket(slug, async (pocket) => {
    await addBatch(pocket, batch);
    await plantRow(pocket, "event", { id: event });
    await plantRow(pocket, "tag", { id: tag, name: "Red" });
    await plantRow(pocket, "custom_field", { id: field, name: "shirt", label: "Shirt" });
  });
});
afterAll(() => portal.close());

type Pocket = Parameters<Parameters<typeof writePocket>[1]>[0];

const addBatch = (pocket: Pocket, id: string) =>
  createBatch(pocket, {
    id,
    fileName: "list.csv",
    path: "direct",
    duplicates: "fill",
    appliedBy: "test",
    at: new Date("2026-02-01T10:00:00Z"),
    result: null,
    state: "done",
  });

async function addContact(pocket: Pocket): Promise<PersonId> {
  const id = PersonId.parse(uuidv7());
  const blank = { address1: null, birth_date: null, cell_phone: null, do_not_contact: null, email: null };
  await plantRow(pocket, "person", { id, ...blank });
  return id;
}

/** Values that make a row one that counts: of an event, a tag, a field and a list that are there. */
const valuesOf = (table: string): Record<string, string | null> => ({
  ...(table === "event_registration" ? { event_id: event } : {}),
  ...(table === "person_tag" ? { tag_id: tag } : {}),
  ...(table === "person_custom_field" ? { custom_field_id: field } : {}),
  ...(table.startsWith("import_") ? { batch_id: batch } : {}),
  ...(table === "import_change" ? { kind: "field", field: "city" } : {}),
  ...(table === "voter_match" ? { outcome: "unregistered", voter_uid: null } : {}),
  ...(table === "person_merge" ? { undone_at: null, undone_by: null } : {}),
  ...(table === "person_tombstone" ? { reason: "undo" } : {}),
});

/** Hangs a row on a contact by one of the table's columns; any other names `other`. */
const hang = (pocket: Pocket, { table, columns }: Attachment, column: string, id: string, other = uuidv7()) =>
  plantRow(pocket, table, {
    ...valuesOf(table),
    ...Object.fromEntries(columns.map((one) => [one, one === column ? id : other])),
  });

const each = attachments.flatMap((attachment) =>
  attachment.columns.map((column) => [`${attachment.table}.${column}`, attachment, column] as const),
);
const rowsNaming = (pocket: Pocket, { table }: Attachment, column: string, id: string) =>
  rowsOf(pocket, table, namesAny([column], [id]));

/** UUIDs that are no contact's. */
const others = [
  "communication.id communication.user_id consent.id custom_field.id event.id event_registration.event_id event_registration.id",
  "import_batch.id import_change.batch_id import_problem.batch_id person.id person_custom_field.custom_field_id person_edit.id",
  "person_merge.id person_merge_part.merge_id person_tag.tag_id person_tombstone.batch_id segment.id tag.id tag.parent_id",
  "user.id voter_decision.id whip_status.id whip_status.user_id",
].flatMap((line) => line.split(" "));
const calledLikeOne = /^(a|b)_id$|(person|contact|kept|merged|duplicate)\w*_id$|^(merged|moved)_into$/;

/** Columns that hold, or may hold, a contact's id. */
const suspects = (pocket: Pocket) =>
  listColumns(pocket).then((columns) =>
    columns
      .filter(({ name, type }) => calledLikeOne.test(name) || type.startsWith("UUID"))
      .map(({ table, name }) => `${table}.${name}`)
      .sort(),
  );

describe("the list of what hangs on a person", () => {
  it("has every column of a campaign that holds a contact's id", async () => {
    const found = await readPocket(slug, suspects);
    expect(found).toEqual([...each.map(([name]) => name), ...others].sort());
  });

  it.each(["person_id VARCHAR", "who UUID", "moved_into VARCHAR", "contacts UUID[]"])(
    "is missed by a table with a column %s that nobody has listed",
    async (column) => {
      const fresh = Slug.parse(`fresh-${uuidv7().slice(-8)}`);
      await createTenant({ slug: fresh, name: fresh, createdBy: "test" });
      await writePocket(fresh, (pocket) => execute(pocket, `CREATE TABLE door_knock (${column})`));
      const listed = [...each.map(([name]) => name), ...others];
      const missed = (await readPocket(fresh, suspects)).filter((name) => !listed.includes(name));
      expect(missed).toEqual([`door_knock.${column.split(" ")[0]}`]);
    },
  );

  it("moves only rows that have an id, and knows which are of an import", async () => {
    const columns = await readPocket(slug, (pocket) => listColumns(pocket));
    const has = (table: string, name: string) =>
      columns.some((column) => column.table === table && column.name === name);
    for (const { table, merge, ofImport } of attachments) {
      if (merge === "move") expect([table, has(table, "id")]).toEqual([table, true]);
      expect([table, has(table, "batch_id")]).toEqual([table, ofImport]);
    }
  });
});

describe("what hangs on a contact", () => {
  it.each(each)("goes or stays as listed when the contact is deleted: %s", async (_name, one, column) => {
    await writePocket(slug, async (pocket) => {
      const [id, into] = [await addContact(pocket), await addContact(pocket)];
      await hang(pocket, one, column, id);
      const before = await rowsNaming(pocket, one, column, id);
      await deleteContact(pocket, id, editor);
      const after = await rowsNaming(pocket, one, column, id);
      if (one.delete === "remove") expect(after).toEqual([]);
      else expect(after).toEqual(expect.arrayContaining(before));
      expect(await rowsOf(pocket, "person", namesAny(["id"], [into]))).toHaveLength(1);
    });
  });

  it.each(each.filter(([, { undo }]) => undo !== "weigh"))(
    "goes, stays or holds as listed when the import that made the contact is undone: %s",
    async (_name, one, column) => {
      await writePocket(slug, async (pocket) => {
        const [id, list] = [await addContact(pocket), uuidv7()];
        await addBatch(pocket, list);
        await plantRow(pocket, "import_change", { batch_id: list, person_id: id, kind: "insert" });
        await hang(pocket, one, column, id);
        const before = await rowsNaming(pocket, one, column, id);
        const { removed } = await undoImport(pocket, list, "test", new Date());
        expect(removed).toBe(one.undo === "hold" ? 0 : 1);
        const after = await rowsNaming(pocket, one, column, id);
        if (one.undo === "remove") expect(after).toEqual([]);
        else expect(after).toEqual(expect.arrayContaining(before));
      });
    },
  );

  it.each(each)("goes over or stays as listed in a merge, and comes back: %s", async (_name, one, column) => {
    await writePocket(slug, async (pocket) => {
      const [mergedId, keptId] = [await addContact(pocket), await addContact(pocket)];
      await hang(pocket, one, column, mergedId);
      const before = await rowsNaming(pocket, one, column, mergedId);
      const mergeId = await mergePair(pocket, { keptId, mergedId }, editor);
      const goes = one.merge === "unite" || one.merge === "move";
      const left = await rowsNaming(pocket, one, column, mergedId);
      if (goes) {
        expect(left).toEqual([]);
        expect(await rowsNaming(pocket, one, column, keptId)).toHaveLength(1);
      } else expect(left).toEqual(expect.arrayContaining(before));
      await unmergeContacts(pocket, mergeId, { ...editor, at: new Date() });
      expect(await rowsNaming(pocket, one, column, mergedId)).toEqual(expect.arrayContaining(before));
      if (goes) expect(await rowsNaming(pocket, one, column, keptId)).toEqual([]);
    });
  });

  it.each(each.filter(([, { ofImport }]) => ofImport))(
    "goes when its import is forgotten: %s",
    async (_name, { table }) => {
      await writePocket(slug, async (pocket) => {
        const list = uuidv7();
        await addBatch(pocket, list);
        await plantRow(pocket, table, { batch_id: list });
        await forgetBatch(pocket, list);
        expect(await rowsOf(pocket, table, namesAny(["batch_id"], [list]))).toEqual([]);
      });
    },
  );

  it.each(attachments.map((one) => [one.table, one] as const))(
    "is on the contact's page and in the export as listed: %s",
    async (_table, one) => {
      await writePocket(slug, async (pocket) => {
        const id = await addContact(pocket);
        const out = path.join(uploadsDir(slug), "contacts.csv");
        const look = async () => {
          await exportContacts(pocket, out, "csv");
          return {
            contact: JSON.stringify(await findContact(pocket, id)),
            history: JSON.stringify(await listHistory(pocket, id)),
            voter: JSON.stringify(await findContactVoter(pocket, id)),
            exported: await readFile(out, "utf8"),
          };
        };
        const before = await look();
        for (const column of one.columns) await hang(pocket, one, column, id);
        const after = await look();
        const changed = Object.keys(after).filter(
          (key) => after[key as keyof typeof after] !== before[key as keyof typeof before],
        );
        expect(changed).toEqual([...(one.page ? [one.page] : []), ...(one.exported ? ["exported"] : [])]);
      });
    },
  );

  it("is called an orphan where its contact is gone and it should be, too", async () => {
    await writePocket(slug, async (pocket) => {
      expect(await countOrphans(pocket)).toEqual([]);
      for (const [, one, column] of each) await hang(pocket, one, column, uuidv7());
      const strict = attachments.filter(
        (one) => one.delete === "remove" && one.undo !== "keep" && ["unite", "move"].includes(one.merge),
      );
      expect(strict.length).toBeGreaterThan(3);
      expect(await countOrphans(pocket)).toEqual(strict.map(({ words }) => ({ words, rows: 1 })));
      throw new Error("Take it all back.");
    }).catch((error: unknown) => expect(String(error)).toContain("Take it all back."));
  });

  it("loses, in a campaign of before, the decisions on voters that undos left behind", async () => {
    const id = await writePocket(slug, async (pocket) => {
      const there = await addContact(pocket);
      for (const person_id of [there, uuidv7()]) await plantRow(pocket, "voter_decision", { person_id });
      await execute(pocket, "DELETE FROM schema_migration WHERE name LIKE '%decisions_of_nobody%'");
      return there;
    });
    await closePocket(slug);
    await readPocket(slug, async (pocket) => {
      expect(await countOrphans(pocket)).toEqual([]);
      expect(await rowsOf(pocket, "voter_decision", namesAny(["person_id"], [id]))).toHaveLength(1);
    });
  });

  it("is in the demo as listed", async () => {
    const [demo, people] = [Slug.parse("demo"), 2_000];
    await createTenant({ slug: demo, name: "Demo", createdBy: "test" });
    const text = [...listCsv({ seed: 2026, rows: rowsForPeople({ seed: 2026 }, people) })].join("");
    const { id, loader } = await checkedList(demo, text, "direct");
    await startImport(loader, id);
    await waitForImport(id);
    await writePocket(demo, (pocket) => writeDemoExtras(pocket, { seed: 2026, people, now: new Date() }));
    const filled = await readPocket(demo, async (pocket) => {
      const counts = await Promise.all(attachments.map(({ table }) => rowsOf(pocket, table)));
      return attachments.filter((_, k) => (counts[k]?.length ?? 0) > 0).map(({ table }) => table);
    });
    expect(filled).toEqual(attachments.filter(({ demo: has }) => has).map(({ table }) => table));
  });
});
