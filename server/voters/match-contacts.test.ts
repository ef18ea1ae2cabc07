import { writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { VARCHAR } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { Random } from "@/lib/demo/random";
import { PersonId } from "@/lib/people/person-id";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";
import { type Contact, contactsOf, writeAgain } from "@/server/platform/testing/people";

const byCity = Slug.parse("by-city");
const scoped = Slug.parse("scoped");
const decided = Slug.parse("decided");
const nobody = Slug.parse("nobody");

const portal = freshPortal("match-contacts");
const { createFrom, execute, queryRows } = await import("@/server/platform/duckdb/query");
const { readPocket, writePocket } = await import("@/server/platform/pocket/use");
const { createLinkageRecords } = await import("@/server/linking/store/create-linkage-records");
const { createSlimVoters } = await import("@/server/voters/store/create-slim-voters");
const { withHandOver } = await import("@/server/platform/pocket/hand-over");
const { uploadsDir } = await import("@/server/platform/env");
const { deleteContact } = await import("@/server/contacts/store/delete-contact");
const { mergeGroups } = await import("@/server/duplicates/store/merge-groups");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { eachMatchedPair } = await import("@/server/voters/store/each-matched-pair");
const { loadRelease } = await import("./load-release");
const { compareContacts, keepMatches, matchContacts } = await import("./match-contacts");
const { setScope } = await import("./scope");

afterAll(() => portal.close());

const editor = { by: "Olive", at: new Date("2026-11-28T10:00:00Z") };
const idOf = (at: number) => PersonId.parse(`00000000-0000-7000-8000-${String(at).padStart(12, "0")}`);
const columns = ["first_name", "last_name", "email", "address1", "address2", "city", "zip"] as const;
const blank: Contact = {
  who: 0,
  first_name: "",
  last_name: "",
  suffix: "",
  birth_date: "",
  email: "",
  cell_phone: "",
  address1: "",
  address2: "",
  city: "",
  zip: "",
};

/** A campaign with these contacts, numbered from 0. */
async function campaignOf(slug: Slug, contacts: readonly (Contact & { voter?: string })[]) {
  await createTenant({ slug, name: slug, createdBy: "test" });
  await writePocket(slug, async (pocket) => {
    await createFrom(
      pocket,
      "written",
      contacts.map((contact, at) => ({ ...contact, at })),
      [
        { name: "id", type: VARCHAR, of: ({ at }) => idOf(at) },
        { name: "voter_uid", type: VARCHAR, of: ({ voter }) => voter ?? null },
        ...([...columns, "birth_date", "cell_phone"] as const).map((name) => ({
          name,
          type: VARCHAR,
          of: (row: Contact) => row[name] || null,
        })),
      ],
    );
    await execute(
      pocket,
      `INSERT INTO person (id, voter_uid, ${columns.join(", ")}, birth_date, cell_phone, created_at, updated_at)
       SELECT id::UUID, voter_uid, ${columns.join(", ")}, birth_date::DATE, ('1' || cell_phone)::BIGINT, now()::TIMESTAMP, now()::TIMESTAMP FROM written`,
    );
  });
}

const people = contactsOf(5, 12_000);
/** Homes of which much is known, so that what happens to them is no chance. */
const homes: Contact[] = [
  ["JAMES", "ODUYA", "SR", "1950-01-02", "9 ELM ST", ""],
  ["JAMES", "ODUYA", "JR", "1980-03-04", "9 ELM ST", ""],
  ["MARY", "ODUYA", "", "1952-05-06", "9 ELM ST", ""],
  ["ELIZABETH", "TAN-MUELLER", "", "1970-05-06", "12 NORTH OAK STREET", "APT 4B"],
  ["BORIS", "KRUPIN", "", "1975-05-06", "12 NORTH OAK STREET", "APT 5A"],
  ["ANA", "ZAPATEROSA", "", "1990-05-06", "7 PINE RD", ""],
  ["ANA", "ZAPATEROSA", "", "1961-11-12", "77 PINE RD", ""],
  ["HIRO", "NAKAMURAYA", "", "1988-12-01", "3 LAKE DRIVE", ""],
  ["REBECCA", "THISTLEWOOD", "", "1966-07-08", "21 ASH CT", ""],
  ["WALTER", "GRAYBANK", "JR", "1991-02-03", "5 FIR ST", ""],
  ["WALTER", "GRAYBANK", "", "1960-02-04", "5 FIR ST", ""],
  ["JAMES", "ODUYA", "III", "2003-03-05", "9 ELM ST", ""],
].map(([first_name = "", last_name = "", suffix = "", birth_date = "", address1 = "", address2 = ""], k) => ({
  ...blank,
  who: 20_000 + k,
  first_name,
  last_name,
  suffix,
  birth_date,
  address1,
  address2,
  city: k === 8 ? "ST. PAUL" : "COLUMBUS",
  zip: "43299",
}));
const uidOf = ({ who }: Contact) => `OH:V${String(who).padStart(6, "0")}`;

beforeAll(async () => {
  const header =
    "voter_id,last_name,first_name,suffix,date_of_birth,address,unit,city,state,zip,congressional_district";
  const rows = [...people, ...homes].map((one) =>
    [
      uidOf(one).slice(3),
      one.last_name,
      one.first_name,
      one.suffix,
      one.birth_date,
      one.address1,
      one.address2,
      one.city,
      "OH",
      one.zip,
      one.who % 2 ? "03" : "12",
    ].join(","),
  );
  const file = path.join(portal.dataDir, "voters.csv");
  writeFileSync(file, `${[header, ...rows].join("\n")}\n`);
  const map = Object.fromEntries(header.split(",").map((name) => [name, name]));
  await loadRelease({
    files: [file],
    layout: "generic",
    map: { ...map, address: "address1", unit: "address2" },
    state: "OH",
    asOf: "2026-11-03",
    terms: "",
    loadedBy: "test",
  });
});

/** Every contact with what was found of it. */
const matchedPairs = (slug: Slug) =>
  readPocket(slug, async (pocket) => {
    const pairs = [];
    for await (const pair of eachMatchedPair(pocket)) pairs.push(pair);
    return pairs;
  });

/** What was found of a contact, by its number. */
const outcomesOf = async (slug: Slug, at: number) =>
  (await matchedPairs(slug)).filter(({ personId }) => personId === idOf(at));

const home = (at: number, more: Partial<Contact> & { voter?: string }): Contact & { voter?: string } => ({
  ...blank,
  first_name: homes[at]?.first_name ?? "",
  last_name: homes[at]?.last_name ?? "",
  zip: "43299",
  ...more,
});

describe("a contact", () => {
  it.each([
    [
      "whose first name is short and whose unit is written otherwise",
      home(3, { first_name: "Liz", address1: "12 N Oak St #4b" }),
      "matched",
      3,
    ],
    [
      "whose names are in each other's place",
      home(7, { first_name: "Nakamuraya", last_name: "Hiro", birth_date: "1988-12-01" }),
      "matched",
      7,
    ],
    ["with half of a double name", home(3, { last_name: "Tan", birth_date: "1970-05-06" }), "matched", 3],
    ["with an initial", home(7, { first_name: "H", address1: "3 Lake Dr" }), "matched", 7],
    [
      "with the voter's id, whatever else has changed",
      home(4, { last_name: "Smith", zip: "", voter: "V020004" }),
      "matched",
      4,
    ],
    ["with a nickname of another letter, and no address", home(8, { first_name: "Becky" }), "matched", 8],
    ["with a middle initial behind the first name", home(8, { first_name: "Rebecca J." }), "matched", 8],
    [
      "whose last name is mistyped",
      home(8, { last_name: "Thistelwood", address1: "21 Ash Ct" }),
      "matched",
      8,
    ],
    [
      "who moved, by a name that nobody else has",
      home(8, { address1: "900 Far Away Blvd", city: "Toledo", zip: "43601", birth_date: "1966-07-08" }),
      "matched",
      8,
    ],
    [
      "whose suffix says which of two it is",
      home(9, { last_name: "Graybank Jr.", address1: "5 Fir Street" }),
      "matched",
      9,
    ],
    [
      "who may be the one with a suffix or the one without",
      home(9, { address1: "5 Fir Street" }),
      "ambiguous",
      null,
    ],
    [
      "who shares all but the name with a voter",
      home(8, { first_name: "Michael", address1: "21 Ash Ct", birth_date: "1990-01-09" }),
      "unregistered",
      null,
    ],
    ["who may be father or son", home(0, { address1: "9 Elm Street" }), "ambiguous", null],
    [
      "who is the son by his birth date",
      home(0, { address1: "9 Elm Street", birth_date: "1980-03-04" }),
      "matched",
      1,
    ],
    ["who may be two of one name", home(5, {}), "ambiguous", null],
    [
      "who lives with somebody else",
      home(4, { first_name: "Fyodor", last_name: "Vashkin", address1: "12 N Oak St", address2: "Apt 4B" }),
      "unregistered",
      null,
    ],
    [
      "of whom nobody has heard",
      { ...blank, first_name: "Quentin", last_name: "Zzyzx", zip: "43299" },
      "unregistered",
      null,
    ],
  ] as const)("%s", async (words, contact, outcome, at) => {
    const slug = Slug.parse(`one-${words.replaceAll(/[^a-z]/gu, "").slice(0, 30)}`);
    await campaignOf(slug, [contact, ...people.slice(0, 300).map((person) => ({ ...person }))]);
    await matchContacts(slug, editor);
    const found = await outcomesOf(slug, 0);
    expect([...new Set(found.map((pair) => pair.outcome))]).toEqual([outcome]);
    if (outcome === "matched") expect(found[0]?.voterUid).toBe(uidOf(homes[at ?? 0] ?? blank));
    if (outcome === "ambiguous") expect(found.length).toBeGreaterThan(1);
  });

  it("lives in the city of its voter, however either of them writes it", async () => {
    await campaignOf(byCity, [home(8, { city: "St Paul", zip: "" })]);
    const cities = await readPocket(byCity, async (pocket) => {
      await createLinkageRecords(pocket);
      await createSlimVoters(pocket);
      return queryRows(
        pocket,
        z.object({ contact: z.string(), voter: z.string() }),
        "SELECT a.city AS contact, b.city AS voter FROM linkage_record a JOIN voter_slim b ON b.l = a.l",
      );
    });
    expect(cities).toEqual([{ contact: "st paul", voter: "st paul" }]);
  });

  it("who is registered in another district is told so, and not who it is", async () => {
    await campaignOf(scoped, people.slice(0, 400));
    await setScope(scoped, {
      state: [],
      congressional: ["3"],
      stateSenate: [],
      stateHouse: [],
      county: [],
      precinct: [],
    });
    const counts = await matchContacts(scoped, editor);
    expect(counts.elsewhere).toBeGreaterThan(150);
    expect(counts.matched).toBeGreaterThan(150);
    const found = await matchedPairs(scoped);
    for (const pair of found) {
      if (pair.outcome === "elsewhere") expect(pair.voterUid).toBeNull();
      if (pair.voterUid) expect(Number(pair.voterUid.slice(4)) % 2).toBe(1);
    }
  });

  it("keeps the voter that somebody decided on, and never gets one that was ruled out", async () => {
    await campaignOf(decided, [
      home(0, { address1: "9 Elm Street" }),
      home(7, { address1: "3 Lake Dr" }),
      ...people.slice(0, 200),
    ]);
    await matchContacts(decided, editor);
    await writePocket(decided, async (pocket) => {
      const decide = (at: number, uid: string, same: boolean) =>
        execute(
          pocket,
          `INSERT INTO voter_decision VALUES (uuid(), '${idOf(at)}', '${uid}', ${same}, 'Olive', now()::TIMESTAMP)`,
        );
      await decide(0, uidOf(homes[1] ?? blank), true);
      await decide(1, uidOf(homes[7] ?? blank), false);
    });
    await matchContacts(decided, editor);
    expect(await outcomesOf(decided, 0)).toMatchObject([
      { outcome: "matched", voterUid: uidOf(homes[1] ?? blank) },
    ]);
    expect(await outcomesOf(decided, 1)).toMatchObject([{ outcome: "unregistered", voterUid: null }]);
    const why = await readPocket(decided, (pocket) =>
      queryRows(
        pocket,
        z.object({ why: z.string() }),
        `SELECT why FROM voter_match WHERE person_id = '${idOf(0)}'`,
      ),
    );
    expect(why).toEqual([{ why: "decided by Olive" }]);
  });
});

describe("while contacts are compared", () => {
  const rowsOf = (slug: Slug, sql: string) =>
    readPocket(slug, (pocket) => queryRows(pocket, z.record(z.string(), z.unknown()), sql));
  const matchesOf = (slug: Slug, at: number) =>
    rowsOf(slug, `SELECT outcome, voter_uid FROM voter_match WHERE person_id = '${idOf(at)}'`);

  it("others are made, merged, deleted and decided on, and all of that stands", async () => {
    const slug = Slug.parse("meanwhile");
    const [father, son, grandson] = [0, 1, 11].map((at) => uidOf(homes[at] ?? blank)) as [
      string,
      string,
      string,
    ];
    const jamesOfElm = home(0, { address1: "9 Elm Street" });
    await campaignOf(slug, [
      jamesOfElm,
      jamesOfElm,
      home(7, { address1: "3 Lake Dr" }),
      home(8, { address1: "21 Ash Ct" }),
      home(8, { address1: "21 Ash Court" }),
      jamesOfElm,
      home(3, { address1: "12 N Oak St #4b" }),
      ...people.slice(0, 300),
    ]);
    const counts = await withHandOver(slug, async (folder) => {
      const compared = await compareContacts(slug, folder);
      await writePocket(slug, async (pocket) => {
        const decide = (at: number, uid: string, same: boolean) =>
          execute(
            pocket,
            `INSERT INTO voter_decision VALUES (uuid(), '${idOf(at)}', '${uid}', ${same}, 'Olive', now()::TIMESTAMP)`,
          );
        await decide(0, son, true);
        await decide(1, father, false);
        await decide(2, uidOf(homes[7] ?? blank), false);
        const merge = { keptId: idOf(3), mergedIds: [idOf(4)], pick: {} };
        await mergeGroups(pocket, [merge], editor);
        await deleteContact(pocket, idOf(5), editor);
        await execute(
          pocket,
          `INSERT INTO person (id, first_name, last_name, created_at, updated_at)
           VALUES ('${idOf(900)}', 'Quentin', 'Zzyzx', now()::TIMESTAMP, now()::TIMESTAMP)`,
        );
      });
      return keepMatches(slug, folder, compared, { ...editor, ms: 1 });
    });
    expect(await matchesOf(slug, 0)).toEqual([{ outcome: "matched", voter_uid: son }]);
    const [second] = await matchesOf(slug, 1);
    expect(second?.outcome).toBe("ambiguous");
    const openOf = (at: number) =>
      rowsOf(slug, `SELECT voter_uid FROM voter_candidate WHERE person_id = '${idOf(at)}' ORDER BY 1`);
    const open = await openOf(1);
    expect(open).toEqual([{ voter_uid: son }, { voter_uid: grandson }]);
    expect(await matchesOf(slug, 2)).toEqual([{ outcome: "unregistered", voter_uid: null }]);
    expect(await matchesOf(slug, 3)).toEqual([{ outcome: "matched", voter_uid: uidOf(homes[8] ?? blank) }]);
    expect(await matchesOf(slug, 4)).toEqual([]);
    expect(await matchesOf(slug, 5)).toEqual([]);
    expect(await openOf(5)).toEqual([]);
    expect(await matchesOf(slug, 6)).toEqual([{ outcome: "matched", voter_uid: uidOf(homes[3] ?? blank) }]);
    // Nobody has compared who came later: nothing is said of it, least of all that it is not registered.
    expect(await matchesOf(slug, 900)).toEqual([]);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(305);
    expect(await readdir(uploadsDir(slug))).toEqual([]);
    await matchContacts(slug, editor);
    expect(await matchesOf(slug, 900)).toEqual([{ outcome: "unregistered", voter_uid: null }]);
    expect([(await matchesOf(slug, 1))[0], await openOf(1)]).toEqual([second, open]);
  });
});

describe("contacts of a campaign", () => {
  it.each([
    ["with what lists usually know", []],
    ["without birth dates", ["birth_date"]],
    ["with names, phones and ZIPs alone", ["birth_date", "email", "address1", "address2", "city"]],
  ] as const)("%s are matched with next to no mistake", async (words, without) => {
    const random = new Random(11, words.length);
    const strangers = contactsOf(77, 600);
    const contacts = [...people.filter((_, at) => at % 5 === 0), ...strangers].map((person, at) => ({
      ...writeAgain(random, person),
      ...Object.fromEntries(without.map((field) => [field, ""])),
      who: at < 2400 ? person.who : -1,
    }));
    const slug = Slug.parse(`many-${without.length}`);
    await campaignOf(slug, contacts);
    await matchContacts(slug, editor);
    const matched = (await matchedPairs(slug)).filter(({ outcome }) => outcome === "matched");
    const isRight = ({ personId, voterUid }: (typeof matched)[number]) => {
      const who = contacts[Number(personId.slice(-12))]?.who ?? -1;
      return who >= 0 && voterUid === uidOf({ ...blank, who });
    };
    const right = matched.filter(isRight).length;
    const [precision, recall] = [right / matched.length, right / 2400];
    expect(precision).toBeGreaterThanOrEqual(0.99);
    if (without.length < 2)
      expect((2 * precision * recall) / (precision + recall)).toBeGreaterThanOrEqual(0.95);
  });

  it("are none in a campaign without contacts, and can't be matched without a voter file", async () => {
    await createTenant({ slug: "nobody", name: "Nobody", createdBy: "test" });
    expect(await matchContacts(nobody, editor)).toMatchObject({ contacts: 0, matched: 0 });
  });
});
