import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Decisions, ImportOptions, type Outcome } from "@/lib/imports/import-plan";
import { PersonId } from "@/lib/people/person-id";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const portal = freshPortal("decide-rows");
const { closeApiServer, openApiServer } = await import("@/server/portal/api-server");
const { waitForImport } = await import("@/server/imports/wait-for-import");
const { getImportById } = await import("@/server/imports/store/get-import-by-id");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { contactsOf, loaderOf, uploadList } = await import("@/server/platform/testing/lists");
const { setApiAddress } = await import("./api-address");
const { chooseMapping } = await import("./check-list");
const { listRowsOf } = await import("./list-rows");
const { loadRest } = await import("./load-again");
const { askAgain, decideRows, listRowsToDecide } = await import("./rows-to-decide");
const { startImport } = await import("./start-import");
const { writeChanges, writeRejects } = await import("./write-reports");

const header = "first_name,last_name,email,cell_phone,zip,date_of_birth,address1,voter_id,do_not_call\n";

let made = 0;
async function campaign(): Promise<Slug> {
  const slug = Slug.parse(`c${++made}`);
  await createTenant({ slug, name: slug, createdBy: "test" });
  return slug;
}

async function check(slug: Slug, rows: string, options: Partial<ImportOptions> = {}, top = header) {
  const loader = await loaderOf(slug);
  const { id, mapping, options: read } = await waitForImport((await uploadList(slug, top + rows)).id);
  await chooseMapping(loader, id, {
    mapping: (mapping ?? []).map((one) => ({ ...one, target: one.target ?? "custom:Shirt" })),
    options: ImportOptions.parse({ ...read, path: "direct", ...options }),
  });
  await waitForImport(id);
  return { loader, id };
}

async function load(slug: Slug, rows: string, options: Partial<ImportOptions> = {}, top = header) {
  const { loader, id } = await check(slug, rows, options, top);
  await startImport(loader, id);
  return waitForImport(id);
}

const outcomes: Outcome[] = ["inserted", "updated", "unchanged", "skipped", "ambiguous", "rejected"];
/** What becomes of each row, in their order, with why. */
async function fates(slug: Slug, rows: string, options: Partial<ImportOptions> = {}) {
  const { id } = await check(slug, rows, options);
  const job = await getImportById(id);
  const lists = await Promise.all(
    outcomes.map((outcome) => listRowsOf(job, { outcome, after: -1, limit: 100 })),
  );
  return lists.flat().sort((a, b) => a.row - b.row);
}
const fateNames = async (...args: Parameters<typeof fates>) =>
  (await fates(...args)).map(({ outcome }) => outcome);

beforeAll(() => setApiAddress(openApiServer));
afterAll(async () => {
  await closeApiServer();
  await portal.close();
});

describe("a list that adds nobody new", () => {
  const rows =
    "Ann,Lee,ann@example.org,,43215,,,,\nBob,Fox,bob@example.org,,,,,,\nBob,Fox,bob@example.org,,,,,,\n";

  it("changes who is there and leaves the others out, with the reason", async () => {
    const slug = await campaign();
    await load(slug, "Ann,Lee,ann@example.org,,,,,,\n");
    expect((await fates(slug, rows, { onlyKnown: true })).map(({ outcome, why }) => [outcome, why])).toEqual([
      ["updated", "Same e-mail, first name fits."],
      ["skipped", "Fits nobody who is there, and nobody new is to be added."],
      ["skipped", "Repeats line 3: same e-mail, first name fits."],
    ]);
    await load(slug, rows, { onlyKnown: true });
    expect((await contactsOf(slug)).map(({ zip }) => zip)).toEqual(["43215"]);
  });

  it("adds whom a person has called new, and all where every row is to be added", async () => {
    const slug = await campaign();
    await load(slug, "John,Smith,s@example.org,,,,,,\nJane,Smith,s@example.org,,,,,,\n", {
      duplicates: "create",
    });
    const doubtful = "J,Smith,s@example.org,,,,,,\n";
    expect(await fateNames(slug, doubtful, { onlyKnown: true })).toEqual(["ambiguous"]);
    expect(await fateNames(slug, doubtful, { onlyKnown: true, decisions: { 2: "new" } })).toEqual([
      "inserted",
    ]);
    expect(await fateNames(slug, doubtful, { onlyKnown: true, duplicates: "create" })).toEqual(["inserted"]);
  });
});

describe("rows of one person", () => {
  it.each([
    [
      "the fullest stands for them",
      "Ann,Lee,ann@example.org,,,,,,\nAnn,Lee,ann@example.org,6145550101,43215,,,,\n",
      ["skipped", "inserted"],
    ],
    [
      "of equals the first does",
      "Ann,Lee,ann@example.org,,43215,,,,\nAnn,Lee,ann@example.org,,43216,,,,\n",
      ["inserted", "skipped"],
    ],
    [
      "are joined through a third that shares something with each",
      "Ann,Lee,ann@example.org,,,,,,\nAnn,Lee,,6145550101,,,,,\nAnn,Lee,ann@example.org,6145550101,,,,,\n",
      ["skipped", "skipped", "inserted"],
    ],
    [
      "are not two people whom an initial fits: that row needs a person",
      "John,Smith,s@example.org,,,,,,\nJ,Smith,s@example.org,,,,,,\nJane,Smith,s@example.org,,,,,,\n",
      ["inserted", "ambiguous", "inserted"],
    ],
    [
      "nor father and son, whom a row without a birth date fits",
      "John,Smith,s@example.org,,,1950-01-20,,,\nJohn,Smith,s@example.org,,,1980-02-20,,,\nJohn,Smith,s@example.org,,,,,,\n",
      ["inserted", "inserted", "ambiguous"],
    ],
    [
      "are kept from somebody else's by their own repeat",
      "John,Smith,s@example.org,,,,,,\nJ,Smith,s@example.org,,,,,,\nJane,Smith,s@example.org,,,,,,\nJane,Smith,s@example.org,,43215,,,,\n",
      ["inserted", "ambiguous", "skipped", "inserted"],
    ],
    [
      "that share an id with another name wait together",
      "Ann,Lee,,,,,,7,\nBob,Fox,bob@example.org,,,,,7,\nBob,Fox,bob@example.org,,,,,,\n",
      ["inserted", "ambiguous", "skipped"],
    ],
  ] as const)("%s", async (_, rows, expected) => {
    expect(await fateNames(await campaign(), rows)).toEqual(expected);
  });

  it("fit the contact that any of them fits", async () => {
    const slug = await campaign();
    await load(slug, "Ann,Lee,,6145550101,,,,,\n");
    const rows = "Ann,Lee,ann@example.org,6145550101,,,,,\nAnn,Lee,ann@example.org,,43215,1980-05-20,,,\n";
    expect(await fateNames(slug, rows)).toEqual(["skipped", "updated"]);
    await load(slug, rows);
    expect(await contactsOf(slug)).toEqual([
      expect.objectContaining({ zip: "43215", email: "ann@example.org" }),
    ]);
  });

  it("that fit one contact by different ways are one", async () => {
    const slug = await campaign();
    await load(slug, "Ann,Lee,ann@example.org,6145550101,,,,,\n");
    expect(await fateNames(slug, "Ann,Lee,ann@example.org,,,,,,\nAnn,Lee,,6145550101,43215,,,,\n")).toEqual([
      "skipped",
      "updated",
    ]);
  });

  it("two people who fit one contact both need a person", async () => {
    const slug = await campaign();
    await load(slug, "J,Smith,s@example.org,,,,,,\n");
    const rows = "John,Smith,s@example.org,,,,,,\nJane,Smith,s@example.org,,,,,,\n";
    const found = await fates(slug, rows);
    expect(found.map(({ outcome }) => outcome)).toEqual(["ambiguous", "ambiguous"]);
    expect(found[0]?.why).toMatch(/another line fits as well/u);
  });

  it("a crowd who fits one contact needs a person, however many they are", async () => {
    const slug = await campaign();
    await load(slug, ",,office@example.org,,,,,,\n");
    const rows = Array.from(
      { length: 50 },
      (_, k) => `Zq${String.fromCharCode(97 + (k % 26))}${k > 25 ? "x" : ""},Lee,office@example.org,,,,,,\n`,
    );
    expect(new Set(await fateNames(slug, rows.join("")))).toEqual(new Set(["ambiguous"]));
  });

  it.each(["direct", "api"] as const)("are not contacted where any of them says so (%s)", async (path) => {
    const slug = await campaign();
    await load(slug, "Ann,Lee,ann@example.org,,,,,,yes\nAnn,Lee,ann@example.org,6145550101,,,,,no\n", {
      path,
    });
    expect(await contactsOf(slug)).toEqual([
      expect.objectContaining({ cell_phone: "16145550101", do_not_contact: "call" }),
    ]);
  });
});

describe("a decision", () => {
  const contacts = "Ann,Lee,ann@example.org,,,,,,\nAnn,Lee,,6145550101,,,,,\n";
  const row = "Ann,Lee,ann@example.org,6145550101,43215,,,,\n";
  const both = { rules: ["voter_id", "email", "phone"] as const };

  /** A contact for whom the row could be two. */
  async function twoAlike() {
    const slug = await campaign();
    await load(slug, "Ann,Lee,ann@example.org,,,1980-01-20,,,\nAnn,Lee,ann@example.org,,,1990-01-20,,,\n");
    const [found] = await fates(slug, "Ann,Lee,ann@example.org,,43215,,,,\n");
    return { slug, found };
  }
  const decided = (slug: Slug, decisions: Decisions) =>
    load(slug, "Ann,Lee,ann@example.org,,43215,,,,\n", { decisions });

  it("is asked for where a row fits two contacts, and nothing is written until then", async () => {
    const { slug, found } = await twoAlike();
    expect(found).toMatchObject({
      outcome: "ambiguous",
      candidates: expect.arrayContaining([expect.any(String)]),
    });
    expect((await decided(slug, {})).result?.figures).toMatchObject({
      ambiguous: 1,
      inserted: 0,
      updated: 0,
    });
    expect(await contactsOf(slug)).toHaveLength(2);
  });

  it("for a contact changes that one", async () => {
    const { slug, found } = await twoAlike();
    const [, second] = found?.candidates ?? [];
    const done = await decided(slug, { [String(found?.row)]: PersonId.parse(second) });
    expect(done.result?.figures).toMatchObject({ ambiguous: 0, updated: 1 });
    expect((await contactsOf(slug)).map(({ zip }) => zip).sort()).toEqual(["43215", null].sort());
  });

  it("for a new contact makes one", async () => {
    const { slug, found } = await twoAlike();
    const done = await decided(slug, { [String(found?.row)]: "new" });
    expect(done.result?.figures).toMatchObject({ ambiguous: 0, inserted: 1 });
    expect(await contactsOf(slug)).toHaveLength(3);
  });

  it("for a contact who is gone is asked for again", async () => {
    const { slug, found } = await twoAlike();
    const done = await decided(slug, {
      [String(found?.row)]: PersonId.parse("00000000-0000-7000-8000-000000000000"),
    });
    expect(done.result?.figures).toMatchObject({ ambiguous: 1, inserted: 0 });
  });

  it("changes nothing where none is needed", async () => {
    const slug = await campaign();
    await load(slug, contacts);
    const { plan } = await getImportById(
      (await check(slug, row, { ...both, rules: ["email"], decisions: { "2": "new" } })).id,
    );
    expect(plan?.figures).toMatchObject({ updated: 1, inserted: 0 });
  });

  it.each([
    ["new", ["inserted", "inserted", "inserted"]],
    ["repeat", ["inserted", "skipped", "inserted"]],
  ] as const)("“%s” for a row that could be either of two others", async (decision, expected) => {
    const rows =
      "John,Smith,s@example.org,,,,,,\nJ,Smith,s@example.org,,,,,,\nJane,Smith,s@example.org,,,,,,\n";
    expect(await fateNames(await campaign(), rows, { decisions: { "3": decision } })).toEqual(expected);
  });

  it("of two rows for one contact merges them into it once", async () => {
    const slug = await campaign();
    await load(slug, "J,Smith,s@example.org,,,,,,\n");
    const rows = "John,Smith,s@example.org,,,,,,\nJane,Smith,s@example.org,,43215,,,,\n";
    const [first] = await fates(slug, rows);
    const id = PersonId.parse(first?.candidates?.[0]);
    expect(await fateNames(slug, rows, { decisions: { "2": id, "3": id }, duplicates: "fill" })).toEqual([
      "skipped",
      "updated",
    ]);
    expect(await fateNames(slug, rows, { decisions: { "2": id, "3": "new" } })).toEqual([
      "unchanged",
      "inserted",
    ]);
  });
});

describe("a field with a rule of its own", () => {
  const top = "first_name,last_name,email,cell_phone,zip,Shirt\n";
  const before = "Ann,Lee,ann@example.org,6145550101,43215,red\n";
  const after = "Ann,Lee,ann@example.org,6145550102,,blue\n";
  const loadBoth = async (options: Partial<ImportOptions>, second = after) => {
    const slug = await campaign();
    await load(slug, before, {}, top);
    await load(slug, second, { rules: ["email"], ...options }, top);
    const [contact] = await contactsOf(slug);
    return contact;
  };

  it.each(["direct", "api"] as const)("is kept, filled or overwritten as it says (%s)", async (path) => {
    const fields = { cell_phone: { rule: "overwrite", clears: false } } as const;
    expect(await loadBoth({ path, duplicates: "fill", fields })).toMatchObject({
      cell_phone: "16145550102",
      zip: "43215",
      own: ["Shirt=red"],
    });
    const kept = {
      cell_phone: { rule: "keep", clears: false },
      "custom:Shirt": { rule: "overwrite", clears: false },
    } as const;
    expect(await loadBoth({ path, duplicates: "fill", fields: kept })).toMatchObject({
      cell_phone: "16145550101",
      own: ["Shirt=blue"],
    });
  });

  it.each(["direct", "api"] as const)(
    "is cleared by a blank where blanks clear, and only there (%s)",
    async (path) => {
      const blank = "Ann,Lee,ann@example.org,not a phone,,\n";
      const clears = { rule: "overwrite", clears: true } as const;
      expect(await loadBoth({ path, duplicates: "overwrite" }, blank)).toMatchObject({
        zip: "43215",
        own: ["Shirt=red"],
      });
      const contact = await loadBoth(
        {
          path,
          duplicates: "overwrite",
          fields: { zip: clears, cell_phone: clears, "custom:Shirt": clears },
        },
        blank,
      );
      expect(contact).toMatchObject({ zip: null, own: null, cell_phone: "16145550101" });
    },
  );
});

describe("the rows of a finished import that needed a person", () => {
  it("are gone on with alone, and are decided then", async () => {
    const slug = await campaign();
    await load(slug, "Ann,Lee,ann@example.org,,,1980-01-20,,,\nAnn,Lee,ann@example.org,,,1990-01-20,,,\n");
    const done = await load(slug, "Ann,Lee,ann@example.org,,43215,,,,\nBo,Diaz,,,43004,,,8,\n");
    expect(done.result?.figures).toMatchObject({ ambiguous: 1, inserted: 1 });
    const loader = await loaderOf(slug);
    const rest = await waitForImport((await loadRest(loader, done.id)).id);
    expect(rest).toMatchObject({ state: "mapping", fileName: "Rest of list.csv", mapping: done.mapping });
    expect(rest.reading?.rows).toBe(1);
    await chooseMapping(loader, rest.id, { mapping: rest.mapping ?? [], options: rest.options });
    await waitForImport(rest.id);
    const [row] = await listRowsToDecide(await getImportById(rest.id), { after: -1, limit: 10 });
    expect(row).toMatchObject({
      line: 2,
      firstLine: null,
      contacts: [{ values: { first_name: "Ann" } }, {}],
    });
    expect(row?.cells).toContainEqual({ label: "ZIP", column: "zip", text: "43215" });
    expect(row?.cells).toContainEqual({ label: "Date of birth", column: "birth_date", text: "" });
    await decideRows(loader, rest.id, { [String(row?.row)]: row?.contacts[0]?.id ?? ("" as never) });
    expect((await waitForImport(rest.id)).plan?.figures).toMatchObject({ ambiguous: 0, updated: 1 });
    await askAgain(loader, rest.id);
    expect((await waitForImport(rest.id)).plan?.figures).toMatchObject({ ambiguous: 1, updated: 0 });
    await decideRows(loader, rest.id, { [String(row?.row)]: "new" });
    await waitForImport(rest.id);
    await startImport(loader, rest.id);
    expect((await waitForImport(rest.id)).result?.figures).toMatchObject({ inserted: 1 });
    await expect(loadRest(loader, rest.id)).rejects.toMatchObject({ code: "conflict" });
  });

  it("can be fixed in the file of what wasn't used and dropped again: only those run", async () => {
    const slug = await campaign();
    const done = await load(slug, "Ann,Lee,ann@example.org,,,1980-01-20,,,\n,,,,43215,,1 Oak St,,\n");
    expect(done.result?.figures).toMatchObject({ inserted: 1, rejected: 1 });
    const fixed = readFileSync(await writeRejects(done), "utf8").replace('or id.",,,', 'or id.",Bo,Diaz,');
    const again = await waitForImport((await uploadList(slug, fixed)).id);
    expect(again.mapping?.slice(2)).toEqual(done.mapping?.map((one) => ({ ...one, index: one.index + 2 })));
    expect(again.mapping?.slice(0, 2).map(({ target }) => target)).toEqual([null, null]);
    await chooseMapping(await loaderOf(slug), again.id, {
      mapping: again.mapping ?? [],
      options: again.options,
    });
    await waitForImport(again.id);
    await startImport(await loaderOf(slug), again.id);
    expect((await waitForImport(again.id)).result?.figures).toMatchObject({
      inserted: 1,
      unchanged: 0,
      rejected: 0,
    });
  });

  it("and every value that an import changes are told, before and after", async () => {
    const slug = await campaign();
    await load(slug, "Ann,Lee,ann@example.org,6145550101,,1980-01-20,,,\n");
    const done = await load(slug, "Ann,Lee,ann@example.org,6145550102,43215,,,,yes\n", {
      duplicates: "overwrite",
    });
    const lines = readFileSync(await writeChanges(done), "utf8")
      .trim()
      .split("\n");
    expect(lines.map((line) => line.split(",").filter((_, k) => k !== 1))).toEqual([
      ["line", "name", "field", "old value", "new value"],
      ["2", "Ann Lee", "Cell phone", "16145550101", "16145550102"],
      ["2", "Ann Lee", "Do not contact", "", "call"],
      ["2", "Ann Lee", "ZIP", "", "43215"],
    ]);
  });
});
