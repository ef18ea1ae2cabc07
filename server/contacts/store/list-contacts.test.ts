import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contactSorts, everyContact } from "@/lib/contacts/contact-query";
import { decodeCursor, encodeCursor } from "@/lib/contacts/cursor";
import { readFilterText } from "@/lib/contacts/filter/filter-address";
import { findFilterField } from "@/lib/contacts/filter/filter-fields";
import { noFilter } from "@/lib/contacts/filter/filter-step";
import { PersonId } from "@/lib/people/person-id";
import { Slug } from "@/lib/platform/tenant";
import { importedId, uuidv7 } from "@/lib/platform/uuid";

const small = Slug.parse("small");
const many = Slug.parse("many");

const dataDir = mkdtempSync(path.join(tmpdir(), "cb-contacts-"));
process.env.CB_DATA_DIR = dataDir;
const { execute, sqlTime } = await import("@/server/platform/duckdb/query");
const { closeAllPockets, openPocket } = await import("@/server/platform/pocket/registry");
const { readPocket, writePocket } = await import("@/server/platform/pocket/use");
const { countContacts } = await import("./count-contacts");
const { listContacts } = await import("./list-contacts");
const { countAllContacts } = await import("./count-all-contacts");
const { listFieldValues } = await import("./list-field-values");
type Pocket = Parameters<typeof listContacts>[0];

const batchId = uuidv7();
const tagId = uuidv7();

interface Seed {
  id?: string;
  first_name?: string;
  last_name?: string;
  email?: string;
  cell_phone?: string;
  home_phone?: string;
  city?: string;
  county?: string;
  party?: string;
  support_level?: number;
  voter_uid?: string;
  do_not_contact?: string;
  source?: string;
}

const people: Seed[] = [
  {
    first_name: "José",
    last_name: "Núñez",
    email: "jose.nunez@gmail.com",
    cell_phone: "16145550101",
    city: "Dayton",
    county: "Montgomery",
    party: "D",
    support_level: 1,
  },
  {
    first_name: "JOSE",
    last_name: "NUNEZ",
    city: "DAYTON",
    county: "Montgomery",
    party: "R",
    support_level: 5,
  },
  {
    first_name: "Mary Ann",
    last_name: "O'Brien",
    home_phone: "12025550199",
    city: "Akron",
    county: "Summit",
    do_not_contact: "email",
  },
  {
    first_name: "Ann",
    last_name: "de la Cruz",
    voter_uid: "OH7072674",
    city: "Akron",
    do_not_contact: "call,mail",
  },
  { first_name: "100%", last_name: "under_score", email: "per%cent_x@example.org", source: "a-list.csv" },
  { first_name: "<b>Bold</b>", last_name: "Smith-Jones", cell_phone: "442079460958" },
  { last_name: "Zimmer", email: "lee@leeds.example.com", county: "Łódź" },
  { first_name: "Nobody" },
  { email: "no.name@example.org" },
  { id: importedId(batchId, 7), first_name: "Imported", last_name: "Person" },
];
const external = { first_name: "Ext", last_name: "Ernal", value: "VAN-99812" };

async function insert(pocket: Pocket, seed: Seed, at: Date): Promise<string> {
  const { id = uuidv7(at.getTime()), ...values } = seed;
  const names = Object.keys(values);
  await execute(
    pocket,
    `INSERT INTO person (id, ${[...names, "created_at", "updated_at"].join(", ")})
     VALUES ($id, ${[...names.map((name) => `$${name}`), sqlTime(at), sqlTime(at)].join(", ")})`,
    { id, ...values },
  );
  return id;
}

beforeAll(async () => {
  await openPocket(small, { create: true });
  await openPocket(many, { create: true });
  await writePocket(small, async (pocket) => {
    const ids: string[] = [];
    for (const [k, seed] of people.entries())
      ids.push(await insert(pocket, seed, new Date(1_700_000_000_000 + k)));
    const { value, ...names } = external;
    const id = await insert(pocket, names, new Date(1_700_000_001_000));
    const fieldId = uuidv7();
    await execute(
      pocket,
      `INSERT INTO custom_field VALUES ($fieldId, 'external_id', 'External ID', 'text', now()::TIMESTAMP)`,
      { fieldId },
    );
    await execute(pocket, "INSERT INTO person_custom_field VALUES ($id, $fieldId, $value)", {
      id,
      fieldId,
      value,
    });
    await execute(
      pocket,
      "INSERT INTO tag (id, name, created_at) VALUES ($tagId, 'Yard sign', now()::TIMESTAMP)",
      { tagId },
    );
    await execute(pocket, "INSERT INTO person_tag VALUES ($id, $tagId)", { id: ids[0] ?? "", tagId });
    await execute(
      pocket,
      "INSERT INTO import_change (batch_id, line, person_id, kind, field) VALUES ($batchId, 2, $id, 'field', 'city')",
      { batchId, id: ids[1] ?? "" },
    );
  });
  await writePocket(many, (pocket) =>
    execute(
      pocket,
      // Few names, many ties, gaps, and one moment for all: what paging must get right.
      `INSERT INTO person (id, first_name, last_name, city, support_level, created_at, updated_at)
       SELECT ('01900000-0000-7000-8000-' || lpad(to_hex(i * 7919 % 1009), 12, '0'))::UUID,
              CASE WHEN i % 5 > 0 THEN ['Ana', 'ANA', 'Ána', 'Bo'][i % 4 + 1] END,
              CASE WHEN i % 7 > 0 THEN ['Smith', 'smith', 'Núñez', 'Zed''s', 'Ø'][i % 5 + 1] END,
              CASE WHEN i % 3 > 0 THEN 'Akron' END, CASE WHEN i % 4 > 0 THEN i % 5 + 1 END,
              TIMESTAMP '2026-01-01', TIMESTAMP '2026-01-01'
         FROM range(1009) t(i)`,
    ),
  );
});

afterAll(async () => {
  await closeAllPockets();
  rmSync(dataDir, { recursive: true, force: true });
});

const list = (words: string, text?: string) =>
  readPocket(small, async (pocket) => {
    const filter = text === undefined ? noFilter : readFilterText(text).filter;
    if (filter === null) throw new Error(`“${text}” can't be read.`);
    const query = { ...everyContact, words, filter };
    const page = await listContacts(pocket, { ...query, limit: 50 });
    expect(await countContacts(pocket, query)).toBe(page.total);
    return page.rows.map(
      ({ firstName, lastName, email }) => [firstName, lastName].filter(Boolean).join(" ") || email,
    );
  });

describe("searching", () => {
  it.each([
    ["nunez", ["José Núñez", "JOSE NUNEZ"]],
    ["NÚÑEZ jose", ["José Núñez", "JOSE NUNEZ"]],
    ["josé nunez gmail", ["José Núñez"]],
    ["obrien", ["Mary Ann O'Brien"]],
    ["O’Brien", ["Mary Ann O'Brien"]],
    ["brien ann", ["Mary Ann O'Brien"]],
    ["cruz ann", ["Ann de la Cruz"]],
    ["smith jones", ["<b>Bold</b> Smith-Jones"]],
    ["smith-jones", ["<b>Bold</b> Smith-Jones"]],
    ["<b>", ["<b>Bold</b> Smith-Jones"]],
    ["614", ["José Núñez"]],
    ["(614) 555-0101", ["José Núñez"]],
    ["+1 614.555.0101", ["José Núñez"]],
    ["16145550101", ["José Núñez"]],
    ["6145550101", ["José Núñez"]],
    ["614 0101", ["José Núñez"]],
    ["555-01", ["José Núñez", "Mary Ann O'Brien"]],
    ["0101 nunez", ["José Núñez"]],
    ["+44 20 7946", ["<b>Bold</b> Smith-Jones"]],
    ["2079460958", ["<b>Bold</b> Smith-Jones"]],
    ["JOSE.NUNEZ@", ["José Núñez"]],
    ["gmail.com", ["José Núñez"]],
    ["leeds", ["Zimmer"]],
    ["oh7072", ["Ann de la Cruz"]],
    ["7072674", ["Ann de la Cruz"]],
    ["van-998", ["Ext Ernal"]],
    ["99812", ["Ext Ernal"]],
    ["no.name", ["no.name@example.org"]],
    ["nobody", ["Nobody"]],
    ["nunez obrien", []],
  ])("“%s” finds %j", async (words, names) => {
    expect((await list(words)).sort()).toEqual([...names].sort());
  });

  it.each([
    ["%", ["100% under_score"]],
    ["_", ["100% under_score"]],
    ["100%", ["100% under_score"]],
    ["%cent_x@", ["100% under_score"]],
    ["\\", []],
    ["*", []],
    ["' OR true --", []],
    ["$t0_0", []],
  ])("takes “%s” literally", async (words, names) => {
    expect(await list(words)).toEqual(names);
  });

  it("doesn't take the middle of a domain for a match", async () => {
    expect(await list("ample")).toEqual([]);
    expect(await list("example")).toEqual(["100% under_score", "no.name@example.org"]);
  });

  it("answers any text at all, with no more contacts than there are", async () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.string({ maxLength: 40 }),
      fc.string({
        unit: fc.constantFrom("0", "5", "-", "+", "(", " ", "'", "%", "@", "\0", "\ud800", "é", "mc"),
        maxLength: 60,
      }),
    );
    await fc.assert(
      fc.asyncProperty(text, async (words) => {
        expect((await list(words)).length).toBeLessThanOrEqual(people.length + 1);
      }),
      { numRuns: 150 },
    );
  });
});

describe("filtering", () => {
  it.each<[string, string[]]>([
    ["county=Montgomery", ["José Núñez", "JOSE NUNEZ"]],
    ["county=Montgomery&party=D", ["José Núñez"]],
    ["county=Łódź", ["Zimmer"]],
    ["county=Montgomery&support=3", []],
    ["support=5", ["JOSE NUNEZ"]],
    ["support_level=1,5", ["José Núñez", "JOSE NUNEZ"]],
    [`tag=${tagId}`, ["José Núñez"]],
    [`tag=${uuidv7()}`, []],
    ["tags=Yard sign", ["José Núñez"]],
    ["county=Montgomery&tags!=Yard sign", ["JOSE NUNEZ"]],
    ["source=a-list.csv", ["100% under_score"]],
    ["source=a%25", []],
    ["dnc=email", ["Mary Ann O'Brien"]],
    ["dnc=mail", ["Ann de la Cruz"]],
    [`import=${batchId}`, ["JOSE NUNEZ", "Imported Person"]],
    [`import=${uuidv7()}`, []],
    ["county=Summit&party=-", ["Mary Ann O'Brien"]],
    ["external_id=VAN-99812", ["Ext Ernal"]],
  ])("%s gives %j", async (text, names) => {
    expect((await list("", text)).sort()).toEqual([...names].sort());
  });

  it("combines with words, also where the two contradict each other", async () => {
    expect(await list("jose", "party=R")).toEqual(["JOSE NUNEZ"]);
    expect(await list("obrien", "county=Montgomery")).toEqual([]);
  });

  it("offers the values that there are, with exact counts, and counts anew after a change", async () => {
    const read = (name: string, words = "") =>
      readPocket(small, (pocket) => {
        const field = findFilterField(name);
        if (!field) throw new Error(`There is no field “${name}”.`);
        return listFieldValues(pocket, field, { words, filter: noFilter });
      });
    const all = await readPocket(small, countAllContacts);
    expect(all).toBe(people.length + 1);
    const counties = await read("county");
    expect(counties).toContainEqual({ value: "Montgomery", contacts: 2 });
    expect(counties.reduce((sum, { contacts }) => sum + contacts, 0)).toBe(all);
    expect(await read("tags")).toContainEqual({ value: "Yard sign", contacts: 1 });
    expect(await read("tags", "zimmer")).toContainEqual({ value: "Yard sign", contacts: 0 });
    expect(await read("do_not_contact")).toContainEqual({ value: "mail", contacts: 1 });
    await writePocket(small, (pocket) =>
      insert(pocket, { first_name: "Fresh", county: "Montgomery" }, new Date()),
    );
    expect(await read("county")).toContainEqual({ value: "Montgomery", contacts: 3 });
    await writePocket(small, (pocket) => execute(pocket, "DELETE FROM person WHERE first_name = 'Fresh'"));
    expect(await read("county")).toContainEqual({ value: "Montgomery", contacts: 2 });
  });
});

describe("paging", () => {
  const walks = contactSorts.flatMap((sort) => [
    { sort, descending: false },
    { sort, descending: true },
  ]);

  it.each(walks)(
    "visits every contact exactly once, there and back ($sort, descending: $descending)",
    async (order) => {
      await readPocket(many, async (pocket) => {
        const query = { ...everyContact, ...order };
        const ahead: string[][] = [];
        let page = await listContacts(pocket, { ...query, limit: 97 });
        expect(page.previous).toBeNull();
        for (;;) {
          expect(page.total).toBe(1009);
          expect(page.rank).toBe(ahead.flat().length);
          ahead.push(page.rows.map(({ id }) => id));
          if (!page.next) break;
          page = await listContacts(pocket, {
            ...query,
            cursor: decodeCursor(encodeCursor(page.next)),
            limit: 97,
          });
        }
        expect(new Set(ahead.flat()).size).toBe(1009);
        expect(ahead.flat()).toHaveLength(1009);
        const back = [ahead.at(-1) ?? []];
        while (page.previous) {
          page = await listContacts(pocket, {
            ...query,
            cursor: decodeCursor(encodeCursor(page.previous)),
            limit: 97,
          });
          back.unshift(page.rows.map(({ id }) => id));
        }
        expect(back).toEqual(ahead);
        expect(page.rank).toBe(0);
      });
    },
  );

  it("puts contacts without the value last, whichever way it sorts", async () => {
    for (const descending of [false, true]) {
      const page = await readPocket(many, (pocket) =>
        listContacts(pocket, { ...everyContact, sort: "support", descending, limit: 2000 }),
      );
      const levels = page.rows.map(({ supportLevel }) => supportLevel ?? (descending ? 0 : 9));
      expect(levels).toEqual([...levels].sort((a, b) => (descending ? b - a : a - b)));
    }
  });

  it("starts at the first page where a cursor is of another sort, and counts beyond the last", async () => {
    await readPocket(many, async (pocket) => {
      const first = await listContacts(pocket, { ...everyContact, limit: 10 });
      const strange = await listContacts(pocket, {
        ...everyContact,
        sort: "newest",
        cursor: first.next,
        limit: 10,
      });
      expect(strange.rank).toBe(0);
      const id = PersonId.parse("ffffffff-ffff-7fff-bfff-ffffffffffff");
      const cursor = { side: "after", keys: ["\u{10ffff}", "\u{10ffff}"], id, rank: 1009 } as const;
      const beyond = await listContacts(pocket, {
        ...everyContact,
        cursor: { ...cursor, keys: [...cursor.keys] },
        limit: 10,
      });
      expect(beyond).toMatchObject({ rows: [], total: 1009, next: null });
    });
  });
});
