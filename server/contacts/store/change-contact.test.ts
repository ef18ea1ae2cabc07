import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { ContactField } from "@/lib/contacts/contact-field";
import { showValue } from "@/lib/contacts/show-value";
import { PersonId } from "@/lib/people/person-id";
import { Slug } from "@/lib/platform/tenant";
import { uuidv7 } from "@/lib/platform/uuid";

const dataDir = mkdtempSync(path.join(tmpdir(), "cb-contact-"));
process.env.CB_DATA_DIR = dataDir;
const { Count, execute, queryRow } = await import("@/server/platform/duckdb/query");
const { closeAllPockets, openPocket } = await import("@/server/platform/pocket/registry");
const { readPocket, writePocket } = await import("@/server/platform/pocket/use");
const { createContact } = await import("./create-contact");
const { deleteContact } = await import("./delete-contact");
const { findContact } = await import("./find-contact");
const { listHistory } = await import("./list-history");
const { saveContact } = await import("./save-contact");
const { addTag } = await import("@/server/tags/store/add-tag");
const { removeTag } = await import("@/server/tags/store/remove-tag");

const slug = Slug.parse("team");
const editor = () => ({ by: "Ana", at: new Date() });

beforeAll(async () => {
  await openPocket(slug, { create: true });
});

afterAll(async () => {
  await closeAllPockets();
  rmSync(dataDir, { recursive: true, force: true });
});

const create = (values: Partial<Record<ContactField, string>>, evenIfKnown = true) =>
  writePocket(slug, (pocket) =>
    createContact(
      pocket,
      {
        values: Object.entries(values).map(([field, value]) => ({
          field: field as ContactField,
          value: value ?? "",
        })),
        evenIfKnown,
      },
      editor(),
    ),
  );
const save = (id: PersonId, field: ContactField, seen: string, value: string) =>
  writePocket(slug, (pocket) => saveContact(pocket, id, [{ field, seen, value }], editor()));
const find = (id: PersonId) => readPocket(slug, (pocket) => findContact(pocket, id));
const history = (id: PersonId) => readPocket(slug, (pocket) => listHistory(pocket, id));

describe("saving a value", () => {
  it.each<[ContactField, string, string | null]>([
    ["email", " Ann <ANN@Example.org> ", "ann@example.org"],
    ["cell_phone", "(614) 555-0123", "16145550123"],
    ["home_phone", "+44 20 7946 0958", "442079460958"],
    ["work_phone", "614.555.0124 ext 5", "16145550124"],
    ["zip", "021345678", "02134-5678"],
    ["zip", "02134", "02134"],
    ["state", "ohio", "OH"],
    ["party", "Democratic", "D"],
    ["support_level", "2", "2"],
    ["date_of_birth", "3/9/1984", "1984-03-09"],
    ["date_of_birth", "1984-03-09", "1984-03-09"],
    ["registration_date", "3/9/2020", "2020-03-09"],
    ["city", "  ", null],
    ["notes", "<b>%_'\" ünï \u0000", "<b>%_'\" ünï"],
    ["do_not_contact", "mail,call,nonsense", "call,mail"],
    ["volunteer_status", "canvasser", "canvasser"],
    ["custom:Shirt size", "XL", "XL"],
  ])("brings %s “%s” into the form that imports keep: %s", async (field, value, kept) => {
    const id = await create({ first_name: "Form" });
    expect(await save(id, field, "", value)).toEqual({ [field]: kept });
    const shown = field.endsWith("_phone") ? showValue(field, kept) : (kept ?? "");
    expect(await save(id, field, kept ?? "", shown)).toEqual({ [field]: kept });
    const detail = await find(id);
    const all = [
      ...Object.values(detail?.contact ?? {}),
      ...(detail?.customs.map((custom) => custom.value) ?? []),
    ];
    if (kept !== null) expect(all).toContain(kept);
  });

  it.each<[ContactField, string]>([
    ["email", "ann@"],
    ["cell_phone", "555-0123"],
    ["cell_phone", "call me"],
    ["support_level", "9"],
    ["date_of_birth", "13/45/1990"],
    ["date_of_birth", "2150-01-01"],
    ["age", "many"],
  ])("refuses %s “%s” and says why, and nothing is changed", async (field, value) => {
    const id = await create({ first_name: "Kept", email: "kept@example.org" });
    await expect(save(id, field, field === "email" ? "kept@example.org" : "", value)).rejects.toMatchObject({
      code: "invalid_input",
      fields: { [field]: expect.stringMatching(/\w{3}/) },
    });
    expect((await find(id))?.contact.email).toBe("kept@example.org");
    expect(await history(id)).toHaveLength(1);
  });

  it("refuses when someone changed the value since it was seen, and says what it is now", async () => {
    const id = await create({ first_name: "Ann", city: "Akron" });
    await save(id, "city", "Akron", "Dayton");
    await expect(save(id, "city", "Akron", "Toledo")).rejects.toMatchObject({
      code: "conflict",
      fields: { city: "Dayton" },
    });
    expect((await find(id))?.contact.city).toBe("Dayton");
    await expect(save(id, "city", "Akron", "Dayton")).resolves.toEqual({ city: "Dayton" });
    await expect(save(id, "custom:Size", "M", "L")).rejects.toMatchObject({ code: "conflict" });
  });

  it("refuses to leave a contact whom nothing identifies", async () => {
    const id = await create({ first_name: "Only" });
    await expect(save(id, "first_name", "Only", "")).rejects.toMatchObject({ code: "invalid_input" });
    await save(id, "external_id", "", "X-1");
    await expect(save(id, "first_name", "Only", "")).resolves.toEqual({ first_name: null });
    await expect(save(id, "external_id", "X-1", "")).rejects.toMatchObject({ code: "invalid_input" });
  });

  it("notes old and new, by whom, and that the contact was touched; a save that changes nothing notes nothing", async () => {
    const id = await create({ first_name: "Ann", email: "ann@example.org" });
    const before = (await find(id))?.contact.updated_at ?? "";
    await new Promise((resolve) => setTimeout(resolve, 5));
    await save(id, "email", "ann@example.org", "ANN@example.org");
    expect(await history(id)).toHaveLength(1);
    await save(id, "email", "ann@example.org", "ann@example.com");
    await save(id, "custom:Size", "", "M");
    await save(id, "custom:Size", "M", "");
    const entries = await history(id);
    expect(entries.map((entry) => ("changes" in entry ? entry.changes[0] : entry.kind))).toEqual([
      { field: "Size", oldValue: "M", newValue: null },
      { field: "Size", oldValue: null, newValue: "M" },
      { field: "email", oldValue: "ann@example.org", newValue: "ann@example.com" },
      "made",
    ]);
    expect(((await find(id))?.contact.updated_at ?? "") > before).toBe(true);
    expect((await find(id))?.customs).toEqual([]);
  });

  it("refuses a contact that isn't there", async () => {
    await expect(save(PersonId.parse(uuidv7()), "city", "", "Akron")).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("making a contact", () => {
  it("refuses nobody, and values that can't be used", async () => {
    await expect(create({ city: "Akron" })).rejects.toMatchObject({ code: "invalid_input" });
    await expect(create({ first_name: " " })).rejects.toMatchObject({ code: "invalid_input" });
    await expect(create({ first_name: "A", email: "no" })).rejects.toMatchObject({
      code: "invalid_input",
      fields: { email: expect.any(String) },
    });
  });

  it("says who has the same e-mail or phone already, and makes it when told to", async () => {
    await create({
      first_name: "Jane",
      last_name: "Doe",
      email: "jane@example.org",
      home_phone: "740-555-0111",
    });
    await expect(
      create({ first_name: "J", email: "JANE@example.org", cell_phone: "(740) 555-0111" }, false),
    ).rejects.toMatchObject({
      code: "conflict",
      fields: { email: "Jane Doe has this already.", cell_phone: "Jane Doe has this already." },
    });
    const id = await create({ first_name: "J", email: "jane@example.org" }, true);
    expect((await find(id))?.contact).toMatchObject({
      first_name: "J",
      email: "jane@example.org",
      source: "By hand",
    });
  });
});

describe("tags", () => {
  it("finds a tag whatever its case, adds it once, and takes it off", async () => {
    const id = await create({ first_name: "Tagged" });
    const run = <T>(work: Parameters<typeof writePocket<T>>[1]) => writePocket(slug, work);
    const tag = await run((pocket) => addTag(pocket, id, "Yard sign", editor()));
    expect(await run((pocket) => addTag(pocket, id, "YARD SIGN", editor()))).toEqual(tag);
    expect((await find(id))?.tags).toEqual([tag]);
    await run((pocket) => removeTag(pocket, id, tag.id, editor()));
    await run((pocket) => removeTag(pocket, id, tag.id, editor()));
    expect((await find(id))?.tags).toEqual([]);
    expect((await history(id)).filter(({ kind }) => kind === "edit")).toHaveLength(2);
    await expect(
      run((pocket) => addTag(pocket, PersonId.parse(uuidv7()), "X", editor())),
    ).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("deleting a contact", () => {
  it("takes all that hangs on it and leaves a tombstone", async () => {
    const id = await create({ first_name: "Gone", employer: "ACME" });
    await writePocket(slug, (pocket) => addTag(pocket, id, "Yard sign", editor()));
    await writePocket(slug, (pocket) =>
      execute(
        pocket,
        "INSERT INTO communication (id, person_id, channel, direction, happened_at) VALUES ($other, $id, 'call', 'out', now()::TIMESTAMP)",
        { other: uuidv7(), id },
      ),
    );
    await writePocket(slug, (pocket) => deleteContact(pocket, id, editor()));
    expect(await find(id)).toBeNull();
    const count = (table: string) =>
      readPocket(slug, (pocket) =>
        queryRow(
          pocket,
          z.object({ n: Count }),
          `SELECT count(*) AS n FROM ${table} WHERE person_id = $id::UUID`,
          { id },
        ),
      );
    for (const table of ["person_custom_field", "person_tag", "communication"])
      expect(await count(table)).toEqual({ n: 0 });
    expect(await count("person_tombstone")).toEqual({ n: 1 });
    await expect(writePocket(slug, (pocket) => deleteContact(pocket, id, editor()))).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("history", () => {
  it("tells imports that made and changed a contact, with line, values and whether they were undone", async () => {
    const id = await create({ first_name: "Story" });
    const [made, changed] = [uuidv7(), uuidv7()];
    await writePocket(slug, async (pocket) => {
      for (const [batchId, name, at] of [
        [made, "a.csv", "2026-01-01"],
        [changed, "b.csv", "2026-02-01"],
      ] as const) {
        await execute(
          pocket,
          `INSERT INTO import_batch (id, file_name, path, duplicates, figures, applied_by, applied_at, undone_at)
           VALUES ($batchId, $name, 'direct', 'fill', '{}', 'Olga', $at::TIMESTAMP, ${name === "b.csv" ? "TIMESTAMP '2026-02-02'" : "NULL"})`,
          { batchId, name, at },
        );
      }
      await execute(
        pocket,
        `INSERT INTO import_change (batch_id, line, person_id, kind, field, old_value, new_value) VALUES
           ($made, 3, $id, 'insert', NULL, NULL, NULL), ($changed, 9, $id, 'field', 'city', NULL, 'Akron'),
           ($changed, 9, $id, 'tag', 'Donor', NULL, 'an id'), ($changed, 9, $id, 'kept', 'city', NULL, NULL)`,
        { made, changed, id },
      );
      await execute(
        pocket,
        "INSERT INTO import_problem VALUES ($made, 3, $id, 'email', 'email_unusable', 'story@')",
        { made, id },
      );
    });
    const imports = (await history(id)).filter((entry) => entry.kind === "import");
    expect(imports).toMatchObject([
      {
        batchId: changed,
        made: false,
        undoneAt: "2026-02-02T00:00:00.000Z",
        changes: [
          { field: "tags", oldValue: null, newValue: "Donor" },
          { field: "city", oldValue: null, newValue: "Akron" },
        ],
      },
      { batchId: made, made: true, line: 3, by: "Olga", fileName: "a.csv", undoneAt: null, changes: [] },
    ]);
    expect((await find(id))?.problems).toMatchObject([
      { field: "email", value: "story@", line: 3, fileName: "a.csv" },
    ]);
  });
});
