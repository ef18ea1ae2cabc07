import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { PersonId } from "@/lib/people/person-id";
import { Slug } from "@/lib/platform/tenant";
import { uuidv7 } from "@/lib/platform/uuid";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const portal = freshPortal("merged-and-undone");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { findContact } = await import("@/server/contacts/store/find-contact");
const { undoImport } = await import("@/server/imports/store/undo-import");
const { loadBatch } = await import("@/server/imports/load-batch");
const { createCandidates } = await import("@/server/linking/store/create-candidates");
const { createLinkageRecords } = await import("@/server/linking/store/create-linkage-records");
const { comparePairs } = await import("@/server/linking/store/compare-pairs");
const { contactSides } = await import("@/server/linking/store/sides");
const { Count, execute, queryRow, queryRows } = await import("@/server/platform/duckdb/query");
const { getTenant } = await import("@/server/platform/manager/tenants");
const { readPocket, writePocket } = await import("@/server/platform/pocket/use");
const { plantRow } = await import("@/server/platform/testing/plant-row");
const { tellApart } = await import("./tell-apart");
const { createGroups } = await import("./create-groups");
const { dropGroups } = await import("./drop-groups");
const { keptTables } = await import("./found-tables");
const { listExtremeGroups } = await import("./list-extreme-groups");
const { listGroups } = await import("./list-groups");
const { mergePair } = await import("@/server/platform/testing/merge-pair");
const { unmergeContacts } = await import("./unmerge-contacts");

let slug: Slug;
let made = 0;
beforeEach(async () => {
  slug = Slug.parse(`c${++made}`);
  await createTenant({ slug, name: slug, createdBy: "test" });
});
afterAll(() => portal.close());

const now = () => ({ by: "Olive", at: new Date() });

/** Loads contacts as a list does. Gives the list's id and the contacts', in their order. */
async function load(...persons: Record<string, string>[]) {
  const { id: tenantId } = await getTenant(slug);
  const holder = { tenantId, tenantSlug: slug, tokenId: "sync", tokenName: "sync" };
  const answer = await loadBatch(holder, null, { persons, duplicates: "fill", dateOrder: "mdy" });
  return { batchId: answer.batchId, ids: answer.results.map(({ contactId }) => contactId ?? "") };
}

async function byHand(values: Record<string, string>): Promise<string> {
  const id = uuidv7();
  const blank = {
    address1: null,
    birth_date: null,
    cell_phone: null,
    home_phone: null,
    do_not_contact: null,
  };
  const rest = { email: null, voter_uid: null, last_name: "Lee", ...values };
  await writePocket(slug, (pocket) => plantRow(pocket, "person", { id, ...blank, ...rest }));
  return id;
}

const undo = (batchId: string) =>
  writePocket(slug, (pocket) => undoImport(pocket, batchId, "Olive", new Date()));
const merge = (keptId = "", mergedId = "") =>
  writePocket(slug, (pocket) =>
    mergePair(pocket, { keptId: PersonId.parse(keptId), mergedId: PersonId.parse(mergedId) }, now()),
  );
const unmerge = (id: string) => writePocket(slug, (pocket) => unmergeContacts(pocket, id, now()));
const contacts = () =>
  readPocket(slug, (pocket) =>
    queryRows(
      pocket,
      z.object({ id: z.string(), marks: z.string().nullable() }),
      "SELECT id, do_not_contact AS marks FROM person ORDER BY id",
    ),
  );

const ann = { first_name: "Ann", last_name: "Lee", email: "ann@example.org" };
const anne = { first_name: "Anne", last_name: "Lee", email: "anne@example.org", city: "Oslo" };

describe("an undo of an import", () => {
  it("takes contacts out that were made one and taken apart again", async () => {
    const { batchId, ids } = await load(ann, anne);
    await unmerge(await merge(...ids));
    expect(await undo(batchId)).toEqual({ removed: 2, restored: 0, kept: 0 });
    expect(await contacts()).toEqual([]);
  });

  it("takes such a contact out also where a later list was undone in between", async () => {
    const first = await load(ann);
    const other = await byHand({ first_name: "Anne", city: "Oslo" });
    await unmerge(await merge(first.ids[0], other));
    const second = await load({ ...ann, "custom:Shirt": "L" });
    await undo(second.batchId);
    expect(await undo(first.batchId)).toMatchObject({ removed: 1 });
    expect(await contacts()).toMatchObject([{ id: other }]);
  });

  it("leaves a contact that others were merged into, also when one of them was taken out again", async () => {
    const { batchId, ids } = await load(ann);
    // Nothing of hers goes over: the merge leaves no edit.
    const others = [await byHand({ first_name: "Ann" }), await byHand({ first_name: "Ann" })];
    const blank = [
      "address2",
      "city",
      "state",
      "zip",
      "county",
      "congressional_district",
      "party",
      "precinct",
    ];
    await writePocket(slug, (pocket) =>
      execute(
        pocket,
        `UPDATE person SET ${blank.map((name) => `${name} = NULL, `).join("")}
                support_level = NULL, volunteer_status = NULL WHERE email IS NULL`,
      ),
    );
    await merge(ids[0], others[0]);
    await unmerge(await merge(ids[0], others[1]));
    expect(await undo(batchId)).toMatchObject({ removed: 0, kept: 1 });
    expect((await contacts()).map(({ id }) => id)).toContain(ids[0]);
  });

  it("leaves a contact whom somebody edited between a merge and its being taken back", async () => {
    const { batchId, ids } = await load(ann, anne);
    const mergeId = await merge(...ids);
    await writePocket(slug, (pocket) =>
      plantRow(pocket, "person_edit", { person_id: ids[0] ?? "", edited_by: "Olive" }),
    );
    await unmerge(mergeId);
    expect(await undo(batchId)).toMatchObject({ removed: 1, kept: 1 });
  });

  it("leaves a mark of whom not to contact that a contact brought who was merged since", async () => {
    const id = await byHand({ first_name: "Ann", email: ann.email });
    const { batchId } = await load({ ...ann, do_not_call: "yes" });
    await merge(id, await byHand({ first_name: "Ann", do_not_contact: "call" }));
    expect(await undo(batchId)).toMatchObject({ restored: 0, kept: 1 });
    expect(await contacts()).toEqual([{ id, marks: "call" }]);
  });
});

describe("a merge that is taken back", () => {
  it("leaves a mark of whom not to contact that a list has said since", async () => {
    const keptId = await byHand({ first_name: "Ann", email: ann.email });
    const mergeId = await merge(keptId, await byHand({ first_name: "Ann", do_not_contact: "call" }));
    await load({ ...ann, do_not_call: "yes" });
    await unmerge(mergeId);
    expect(await contacts()).toMatchObject([{ id: keptId, marks: "call" }, { marks: "call" }]);
  });

  it("takes the mark with it where that list was undone", async () => {
    const keptId = await byHand({ first_name: "Ann", email: ann.email });
    const mergeId = await merge(keptId, await byHand({ first_name: "Ann", do_not_contact: "call" }));
    await undo((await load({ ...ann, do_not_call: "yes" })).batchId);
    await unmerge(mergeId);
    expect(await contacts()).toMatchObject([{ id: keptId, marks: null }, { marks: "call" }]);
  });
});

describe("what was said of a contact before it was merged", () => {
  it("is known of the kept one: that it is not a third", async () => {
    const same = { first_name: "Philippa", last_name: "Okonkwo", birth_date: "1980-03-04" };
    const [one = "", other = "", third = ""] = [
      await byHand({ ...same, email: "p@example.org", city: "Oslo" }),
      await byHand({ ...same, email: "p@example.org", city: "Oslo" }),
      await byHand({ ...same, email: "p@example.org", city: "Oslo" }),
    ];
    await writePocket(slug, async (pocket) => {
      const [a_id = "", b_id = ""] = [other, third].toSorted();
      await plantRow(pocket, "duplicate_pair", { a_id, b_id, score: 0.9, why: "same name", apart: false });
      for (const [at, person_id] of [other, third].entries())
        await plantRow(pocket, "duplicate_member", { place: at + 1, pool: 1, person_id, joins: at * 0.9 });
    });
    const shown = () =>
      readPocket(slug, async (pocket) => {
        await createGroups(pocket, keptTables, 0.5);
        const numbers = (await listExtremeGroups(pocket, "surest", 50)).map(({ number }) => number);
        const groups = await listGroups(pocket, keptTables, 0.5, numbers);
        await dropGroups(pocket);
        return groups.map(({ members }) => members);
      });
    const heldApart = () =>
      readPocket(slug, async (pocket) => {
        const sides = contactSides(await createLinkageRecords(pocket));
        await createCandidates(pocket);
        await comparePairs(pocket, sides);
        const { pairs, apart } = await queryRow(
          pocket,
          z.object({ pairs: Count, apart: Count }),
          "SELECT count(*) AS pairs, count(*) FILTER (apart) AS apart FROM compared",
        );
        return { pairs, apart };
      });
    for (let twice = 0; twice < 2; twice++)
      await writePocket(slug, (pocket) =>
        tellApart(pocket, [PersonId.parse(one), PersonId.parse(third)], now()),
      );
    expect([(await shown()).length, await heldApart()]).toEqual([1, { pairs: 2, apart: 1 }]);
    const mergeId = await merge(other, one);
    expect([await shown(), await heldApart()]).toEqual([[], { pairs: 1, apart: 1 }]);
    await unmerge(mergeId);
    expect([(await shown()).length, await heldApart()]).toEqual([1, { pairs: 2, apart: 1 }]);
  });

  it("is on the kept one's page: what imports could not use of it", async () => {
    const { batchId, ids } = await load({ ...ann, cell_phone: "none" });
    const [id = ""] = ids;
    const problems = async (of: string) =>
      (await readPocket(slug, (p) => findContact(p, PersonId.parse(of))))?.problems;
    const before = await problems(id);
    expect(before).toMatchObject([{ batchId, value: "none" }]);
    const [kept, last] = [await byHand({ first_name: "Ann" }), await byHand({ first_name: "Ann" })];
    const inner = await merge(kept, id);
    const outer = await merge(last, kept);
    expect(await problems(last)).toEqual(before);
    await unmerge(outer);
    await unmerge(inner);
    expect([await problems(last), await problems(id)]).toEqual([[], before]);
  });
});
