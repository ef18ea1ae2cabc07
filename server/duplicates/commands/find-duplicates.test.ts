import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const alike = Slug.parse("alike");
const homes = Slug.parse("homes");
const copies = Slug.parse("copies");

const portal = freshPortal("find-duplicates");
const { runCommand } = await import("@/server/portal/run-command");
const { closeApiServer, openApiServer } = await import("@/server/portal/api-server");
const { setApiAddress } = await import("@/server/imports/api-address");
const { contactsNow } = await import("@/server/platform/testing/lists");
const { env } = await import("@/server/platform/env");

beforeAll(() => setApiAddress(openApiServer));
afterAll(async () => {
  await closeApiServer();
  await portal.close();
});

interface Found {
  groups: number;
  pairs: number;
  wouldMerge: number;
  surest: { members: { key: string }[]; pairs: { score: number; why: string }[] }[];
}

async function campaignOf(slug: Slug, file: string, map: Record<string, string>) {
  await runCommand("tenant create", { slug });
  await runCommand("import", { slug, file, map, duplicates: "create" });
}

/** A campaign of these contacts, whose external ids are the numbers of their rows from 1. */
async function listOf(slug: Slug, rows: readonly string[]): Promise<void> {
  const file = path.join(portal.dataDir, `${slug}.csv`);
  const header = "id,first_name,last_name,suffix,address1,zip,cell_phone,email,date_of_birth";
  writeFileSync(file, [header, ...rows.map((row, k) => `${k + 1},${row}`)].join("\n"));
  const names = header
    .split(",")
    .slice(1)
    .map((name) => [name, name] as const);
  await campaignOf(slug, file, { id: "external_id", ...Object.fromEntries(names) });
}

/** The groups among these contacts, by the numbers of their rows. */
async function groupsOf(slug: Slug, rows: readonly string[]): Promise<string[]> {
  await listOf(slug, rows);
  const { surest } = (await runCommand("dedupe", { slug })) as Found;
  return surest
    .map(({ members }) =>
      members
        .map(({ key }) => key)
        .sort()
        .join("="),
    )
    .sort();
}

/** People who have nothing to do with anybody, so that names and streets have their usual frequencies. */
const strangers = Array.from({ length: 60 }, (_, k) => {
  const name = String.fromCharCode(97 + (k % 26)) + String.fromCharCode(97 + ((k * 7) % 26));
  return `Q${name}o${k},Z${name}er${k},,${100 + k * 3} ${name.toUpperCase()}wood St,4${String(3000 + k * 7)},61455501${String(k).padStart(2, "0")},q${k}@example.org,19${40 + (k % 50)}-0${1 + (k % 9)}-1${k % 9}`;
});

describe("contacts that may be one", () => {
  it("are found by what they have alike, whatever is misspelt, short or missing", async () => {
    const groups = await groupsOf(alike, [
      "Robert,Vandermeer,,12 Oak Street,43215,6145550191,bob@example.org,1970-03-04",
      "Bob,Vandermeer,,12 Oak St,43215,,bob@example.org,",
      "Catherine,Oduya,,7 Elm Ave,43004,,,1981-05-06",
      "Cathrine,Oduya,,7 Elm Avenue,43004,6145550192,,1981-05-06",
      "Nakamura,Hiro,,,43085,,hiro@example.org,1990-01-02",
      "Hiro,Nakamura,,9 Pine Rd,43085,,,1990-01-02",
      ...strangers,
    ]);
    expect(groups).toEqual(["1=2", "3=4", "5=6"]);
  });

  it("are not the people of a household, father and son, or twins", async () => {
    const home = "31 Birch Ln,43017,6145550193,the.quills@example.org";
    const groups = await groupsOf(homes, [
      `Edward,Quill,Sr,${home},1950-01-02`,
      `Edward,Quill,Jr,${home},1980-03-04`,
      `Martha,Quill,,${home},1952-05-06`,
      `Eric,Quill,,${home},1984-07-08`,
      `Erica,Quill,,${home},1984-07-08`,
      `Susan,Quill,,${home},`,
      `James,Quill,,${home},`,
      ...strangers,
    ]);
    expect(groups).toEqual([]);
  });

  it("are told by their first thousand pairs where there are more, and written with all", async () => {
    const copy = "Jo,Pemberwick,,5 Larch Way,43026,6145550194,jo@example.org,1968-02-03";
    await listOf(copies, [...Array.from({ length: 50 }, () => copy), ...strangers]);
    const out = path.join(portal.dataDir, "copies-pairs.csv");
    const found = (await runCommand("dedupe", { slug: "copies", pairs: out })) as Found;
    expect(found).toMatchObject({ groups: 1, pairs: 1225, wouldMerge: 49 });
    expect(found.surest[0]?.members.length).toBe(50);
    expect(found.surest[0]?.pairs.length).toBe(1000);
    const lines = readFileSync(out, "utf8").trim().split("\n");
    const pairs = lines.slice(1).map((line) => line.split(",").slice(0, 2).sort().join());
    expect(lines[0]).toBe("id1,id2,score");
    expect([pairs.length, new Set(pairs).size]).toEqual([1225, 1225]);
  });

  it("are told without anything being changed", async () => {
    const before = await contactsNow(homes);
    await runCommand("dedupe", { slug: "homes", threshold: 0.5 });
    expect(await contactsNow(homes)).toBe(before);
  });

  it("are none in an empty campaign", async () => {
    await runCommand("tenant create", { slug: "empty" });
    expect(await runCommand("dedupe", { slug: "empty" })).toMatchObject({ contacts: 0, groups: 0, pairs: 0 });
  });
});

const shared = path.resolve(import.meta.dirname, "../../../../shared");
const corpus = path.join(shared, "data/c-record-linkage");
const sets: [name: string, f1: number, map: Record<string, string>][] = [
  [
    "febrl1",
    0.97,
    {
      id: "external_id",
      given_name: "first_name",
      surname: "last_name",
      street_number: "address1#1",
      address_1: "address1#2",
      address_2: "address2",
      suburb: "city",
      postcode: "zip",
      state: "state",
      date_of_birth: "date_of_birth",
    },
  ],
  [
    "splink_fake_1000",
    0.9,
    {
      id: "external_id",
      first_name: "first_name",
      surname: "last_name",
      dob: "date_of_birth",
      city: "city",
      email: "email",
    },
  ],
  [
    "person_match",
    0.97,
    { id: "external_id", first_name: "first_name", last_name: "last_name", email: "email", zip: "zip" },
  ],
];

/** Whom the rules find has nothing to do with where the data lies. */
const isTriedElsewhere = env.storageProfile === "lake";

describe.skipIf(!existsSync(corpus) || isTriedElsewhere)(`the linkage corpus (${corpus})`, () => {
  it.each(sets)("%s reaches an F1 of %d, without a wrong pair in fifty", async (name, goal, map) => {
    const slug = Slug.parse(name.replaceAll("_", "-"));
    await campaignOf(slug, path.join(corpus, name, "records.csv"), map);
    const pairs = path.join(portal.dataDir, `${slug}-pairs.csv`);
    await runCommand("dedupe", { slug, pairs });
    const read = (file: string) =>
      new Set(
        readFileSync(file, "utf8")
          .trim()
          .split("\n")
          .slice(1)
          .map((line) => line.split(",").slice(0, 2).sort().join(" ")),
      );
    const [gold, found] = [read(path.join(corpus, name, "gold-pairs.csv")), read(pairs)];
    const right = [...found].filter((pair) => gold.has(pair)).length;
    const [precision, recall] = [right / found.size, right / gold.size];
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect((2 * precision * recall) / (precision + recall)).toBeGreaterThanOrEqual(goal);
  });
});
