import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ImportOptions, outcomes } from "@/lib/imports/import-plan";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const people = Slug.parse("people");

const portal = freshPortal("who-is-who");
const { waitForImport } = await import("@/server/imports/wait-for-import");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { loaderOf, uploadList } = await import("@/server/platform/testing/lists");
const { chooseMapping } = await import("./check-list");
const { listRowsOf } = await import("./list-rows");
const { startImport } = await import("./start-import");

afterAll(() => portal.close());

const columns = {
  f: "first_name",
  l: "last_name",
  s: "suffix",
  e: "email",
  p: "cell_phone",
  a: "address1",
  u: "address2",
  c: "city",
  z: "zip",
  d: "date_of_birth",
  v: "voter_id",
  x: "external_id",
} as const;
type Key = keyof typeof columns;
const keys = Object.keys(columns) as Key[];
type Person = Partial<Record<Key, string>>;

/** Contacts who are there, rows that come, and what becomes of each row: n new, m fits a contact, s repeats another row, a asks. "~" is other in each case. */
const cases: [name: string, there: Person[], come: Person[], outcome: string][] = [
  [
    "same email same name",
    [{ f: "Ann", l: "Lee~", e: "a~@example.org" }],
    [{ f: "Ann", l: "Lee~", e: "A~@EXAMPLE.ORG" }],
    "m",
  ],
  [
    "same email nickname",
    [{ f: "William", l: "Lee~", e: "a~@example.org" }],
    [{ f: "Bill", l: "Lee~", e: "a~@example.org" }],
    "m",
  ],
  [
    "same email initial",
    [{ f: "William", l: "Lee~", e: "a~@example.org" }],
    [{ f: "W.", l: "Lee~", e: "a~@example.org" }],
    "m",
  ],
  [
    "same email other first",
    [{ f: "William", l: "Lee~", e: "a~@example.org" }],
    [{ f: "Mary", l: "Lee~", e: "a~@example.org" }],
    "n",
  ],
  [
    "same email married name",
    [{ f: "Mary", l: "Lee~", e: "a~@example.org" }],
    [{ f: "Mary", l: "Smith~", e: "a~@example.org" }],
    "m",
  ],
  [
    "same email, middle in first",
    [{ f: "Mary Ann", l: "Lee~", e: "a~@example.org" }],
    [{ f: "Mary", l: "Lee~", e: "a~@example.org" }],
    "m",
  ],
  [
    "same email, no names in list",
    [{ f: "Mary", l: "Lee~", e: "a~@example.org" }],
    [{ e: "a~@example.org" }],
    "m",
  ],
  [
    "household email, list without name",
    [
      { f: "Mary", l: "Lee~", e: "a~@example.org" },
      { f: "Joe", l: "Lee~", e: "a~@example.org" },
    ],
    [{ e: "a~@example.org" }],
    "a",
  ],
  [
    "phone same name",
    [{ f: "Mary", l: "Lee~", p: "614~0101" }],
    [{ f: "Mary", l: "Lee~", p: "(614) ~-0101" }],
    "m",
  ],
  [
    "phone nickname",
    [{ f: "Margaret", l: "Lee~", p: "614~0101" }],
    [{ f: "Peggy", l: "Lee~", p: "614~0101" }],
    "m",
  ],
  [
    "phone other first",
    [{ f: "Mary", l: "Lee~", p: "614~0101" }],
    [{ f: "Joe", l: "Lee~", p: "614~0101" }],
    "n",
  ],
  [
    "phone other last",
    [{ f: "Mary", l: "Lee~", p: "614~0101" }],
    [{ f: "Mary", l: "Diaz~", p: "614~0101" }],
    "n",
  ],
  ["accents", [{ f: "José", l: "Muñoz~", p: "614~0101" }], [{ f: "Jose", l: "Munoz~", p: "614~0101" }], "m"],
  [
    "apostrophe",
    [{ f: "Pat", l: "O'Brien~", p: "614~0101" }],
    [{ f: "Pat", l: "OBrien~", p: "614~0101" }],
    "m",
  ],
  [
    "curly apostrophe",
    [{ f: "Pat", l: "O’Brien~", p: "614~0101" }],
    [{ f: "Pat", l: "O'Brien~", p: "614~0101" }],
    "m",
  ],
  ["case", [{ f: "PAT", l: "LEE~", p: "614~0101" }], [{ f: "pat", l: "lee~", p: "614~0101" }], "m"],
  [
    "mc space",
    [{ f: "Pat", l: "Mc Donald~", p: "614~0101" }],
    [{ f: "Pat", l: "McDonald~", p: "614~0101" }],
    "m",
  ],
  [
    "van der",
    [{ f: "Pat", l: "Van der Berg~", p: "614~0101" }],
    [{ f: "Pat", l: "VanderBerg~", p: "614~0101" }],
    "m",
  ],
  [
    "address street/st",
    [{ f: "Pat", l: "Lee~", a: "1~ Oak Street", z: "43215" }],
    [{ f: "Pat", l: "Lee~", a: "1~ Oak St.", z: "43215" }],
    "m",
  ],
  [
    "address north",
    [{ f: "Pat", l: "Lee~", a: "1~ North Oak Ave", z: "43215" }],
    [{ f: "Pat", l: "Lee~", a: "1~ N. Oak Avenue", z: "43215-1234" }],
    "m",
  ],
  [
    "address unit in line 1",
    [{ f: "Pat", l: "Lee~", a: "1~ Oak St Apt 4", z: "43215" }],
    [{ f: "Pat", l: "Lee~", a: "1~ Oak St", u: "Apt 4", z: "43215" }],
    "m",
  ],
  [
    "address unit # vs apt",
    [{ f: "Pat", l: "Lee~", a: "1~ Oak St", u: "#4", z: "43215" }],
    [{ f: "Pat", l: "Lee~", a: "1~ Oak St", u: "Apt 4", z: "43215" }],
    "m",
  ],
  [
    "address unit word Unit vs Apt",
    [{ f: "Pat", l: "Lee~", a: "1~ Oak St", u: "Unit 4", z: "43215" }],
    [{ f: "Pat", l: "Lee~", a: "1~ Oak St", u: "Apt. 4", z: "43215" }],
    "m",
  ],
  [
    "address other unit",
    [{ f: "Pat", l: "Lee~", a: "1~ Oak St", u: "Apt 4", z: "43215" }],
    [{ f: "Pat", l: "Lee~", a: "1~ Oak St", u: "Apt 5", z: "43215" }],
    "n",
  ],
  [
    "address other first",
    [{ f: "Pat", l: "Lee~", a: "1~ Oak St", z: "43215" }],
    [{ f: "Sam", l: "Lee~", a: "1~ Oak St", z: "43215" }],
    "n",
  ],
  [
    "address Jr and Sr",
    [{ f: "Pat", l: "Lee~", s: "Sr", a: "1~ Oak St", z: "43215" }],
    [{ f: "Pat", l: "Lee~", s: "Jr.", a: "1~ Oak St", z: "43215" }],
    "n",
  ],
  [
    "address Jr vs JR",
    [{ f: "Pat", l: "Lee~", s: "Jr", a: "1~ Oak St", z: "43215" }],
    [{ f: "Pat", l: "Lee~", s: "JR.", a: "1~ Oak St", z: "43215" }],
    "m",
  ],
  [
    "address suffix II vs 2nd",
    [{ f: "Pat", l: "Lee~", s: "II", a: "1~ Oak St", z: "43215" }],
    [{ f: "Pat", l: "Lee~", s: "2nd", a: "1~ Oak St", z: "43215" }],
    "m",
  ],
  [
    "Jr in last name vs suffix",
    [{ f: "Pat", l: "Lee~", s: "Jr", a: "1~ Oak St", z: "43215" }],
    [{ f: "Pat", l: "Lee~ Jr", a: "1~ Oak St", z: "43215" }],
    "m",
  ],
  [
    "Jr in last name vs Sr in suffix",
    [{ f: "Pat", l: "Lee~", s: "Sr", a: "1~ Oak St", z: "43215" }],
    [{ f: "Pat", l: "Lee~ Jr.", a: "1~ Oak St", z: "43215" }],
    "n",
  ],
  [
    "suffix one side only, father or son",
    [{ f: "Pat", l: "Lee~", s: "Sr", a: "1~ Oak St", z: "43215" }],
    [{ f: "Pat", l: "Lee~", a: "1~ Oak St", z: "43215" }],
    "m",
  ],
  [
    "two contacts Sr Jr, row without suffix",
    [
      { f: "Pat", l: "Lee~", s: "Sr", a: "1~ Oak St", z: "43215" },
      { f: "Pat", l: "Lee~", s: "Jr", a: "1~ Oak St", z: "43215" },
    ],
    [{ f: "Pat", l: "Lee~", a: "1~ Oak St", z: "43215" }],
    "a",
  ],
  [
    "two contacts Sr Jr, row Jr",
    [
      { f: "Pat", l: "Lee~", s: "Sr", a: "1~ Oak St", z: "43215" },
      { f: "Pat", l: "Lee~", s: "Jr", a: "1~ Oak St", z: "43215" },
    ],
    [{ f: "Pat", l: "Lee~", s: "Jr", a: "1~ Oak St", z: "43215" }],
    "m",
  ],
  [
    "two Sr Jr in one list",
    [],
    [
      { f: "Pat", l: "Lee~", s: "Sr", a: "1~ Oak St", z: "43215" },
      { f: "Pat", l: "Lee~", s: "Jr", a: "1~ Oak St", z: "43215" },
    ],
    "nn",
  ],
  [
    "address other birth date",
    [{ f: "Pat", l: "Lee~", a: "1~ Oak St", z: "43215", d: "1950-01-20" }],
    [{ f: "Pat", l: "Lee~", a: "1~ Oak St", z: "43215", d: "1980-01-20" }],
    "n",
  ],
  [
    "a ZIP on one side only is not compared with a city",
    [{ f: "Pat", l: "Lee~", a: "1~ Oak St", c: "Dayton" }],
    [{ f: "Pat", l: "Lee~", a: "1~ Oak St", c: "Dayton", z: "43215" }],
    "n",
  ],
  [
    "ordinal Fifth vs 5th",
    [{ f: "Pat", l: "Lee~", a: "1~ Fifth St", z: "43215" }],
    [{ f: "Pat", l: "Lee~", a: "1~ 5th St", z: "43215" }],
    "m",
  ],
  [
    "other street same number",
    [{ f: "Pat", l: "Lee~", a: "1~ Oak St", z: "43215" }],
    [{ f: "Pat", l: "Lee~", a: "1~ Elm St", z: "43215" }],
    "n",
  ],
  [
    "St vs Ave",
    [{ f: "Pat", l: "Lee~", a: "1~ Oak St", z: "43215" }],
    [{ f: "Pat", l: "Lee~", a: "1~ Oak Ave", z: "43215" }],
    "n",
  ],
  [
    "N vs S",
    [{ f: "Pat", l: "Lee~", a: "1~ N Oak St", z: "43215" }],
    [{ f: "Pat", l: "Lee~", a: "1~ S Oak St", z: "43215" }],
    "n",
  ],
  [
    "PO box",
    [{ f: "Pat", l: "Lee~", a: "P.O. Box 1~", z: "43215" }],
    [{ f: "Pat", l: "Lee~", a: "PO Box 1~", z: "43215" }],
    "m",
  ],
  [
    "name zip birth",
    [{ f: "Pat", l: "Lee~", z: "43215", d: "1980-01-20" }],
    [{ f: "Pat", l: "Lee~", z: "43215", d: "01/20/1980" }],
    "m",
  ],
  [
    "name zip birth nickname",
    [{ f: "Elizabeth", l: "Lee~", z: "43215", d: "1980-01-20" }],
    [{ f: "Liz", l: "Lee~", z: "43215", d: "01/20/1980" }],
    "m",
  ],
  [
    "twins",
    [{ f: "Pat", l: "Lee~", z: "43215", d: "1980-01-20", a: "1~ Oak St" }],
    [{ f: "Sam", l: "Lee~", z: "43215", d: "01/20/1980", a: "1~ Oak St" }],
    "n",
  ],
  ["voter id same, same name", [{ f: "Pat", l: "Lee~", v: "V~" }], [{ f: "Pat", l: "Lee~", v: "V~" }], "m"],
  ["voter id same, married", [{ f: "Pat", l: "Lee~", v: "V~" }], [{ f: "Pat", l: "Diaz~", v: "V~" }], "m"],
  [
    "voter id same, other person",
    [{ f: "Pat", l: "Lee~", v: "V~" }],
    [{ f: "George", l: "Diaz~", v: "V~" }],
    "a",
  ],
  [
    "voter id differs, same name+address",
    [{ f: "Pat", l: "Lee~", v: "V~1", a: "1~ Oak St", z: "43215" }],
    [{ f: "Pat", l: "Lee~", v: "V~2", a: "1~ Oak St", z: "43215" }],
    "n",
  ],
  ["voter id leading zeros", [{ f: "Pat", l: "Lee~", v: "00~5" }], [{ f: "Pat", l: "Lee~", v: "00~5" }], "m"],
  ["external id same", [{ f: "Pat", l: "Lee~", x: "X~" }], [{ f: "Pat", l: "Lee~", x: "X~" }], "m"],
  [
    "external id same other person",
    [{ f: "Pat", l: "Lee~", x: "X~" }],
    [{ f: "George", l: "Diaz~", x: "X~" }],
    "a",
  ],
  [
    "external id other, same email",
    [{ f: "Pat", l: "Lee~", x: "X~1", e: "a~@example.org" }],
    [{ f: "Pat", l: "Lee~", x: "X~2", e: "a~@example.org" }],
    "m",
  ],
  [
    "email says A, phone says B",
    [
      { f: "Pat", l: "Lee~", e: "a~@example.org" },
      { f: "Pat", l: "Lee~", p: "614~0101" },
    ],
    [{ f: "Pat", l: "Lee~", e: "a~@example.org", p: "614~0101" }],
    "m",
  ],
  [
    "voter id says A, email says B other",
    [
      { f: "Pat", l: "Lee~", v: "V~" },
      { f: "Sam", l: "Lee~", e: "a~@example.org" },
    ],
    [{ f: "Pat", l: "Lee~", v: "V~", e: "a~@example.org" }],
    "m",
  ],
  [
    "home phone vs cell",
    [{ f: "Pat", l: "Lee~", p: "614~0101" }],
    [{ f: "Pat", l: "Lee~", p: "+1 614~0101" }],
    "m",
  ],
  ["only name", [{ f: "Pat", l: "Lee~" }], [{ f: "Pat", l: "Lee~" }], "n"],
  ["name+zip only", [{ f: "Pat", l: "Lee~", z: "43215" }], [{ f: "Pat", l: "Lee~", z: "43215" }], "n"],
  [
    "list dup exact name only",
    [],
    [
      { f: "Pat", l: "Lee~" },
      { f: "Pat", l: "Lee~" },
    ],
    "nn",
  ],
  [
    "list dup email",
    [],
    [
      { f: "Pat", l: "Lee~", e: "a~@example.org" },
      { f: "Patrick", l: "Lee~", e: "a~@example.org" },
    ],
    "ns",
  ],
  [
    "list household email",
    [],
    [
      { f: "Pat", l: "Lee~", e: "a~@example.org" },
      { f: "Sue", l: "Lee~", e: "a~@example.org" },
      { f: "Tim", l: "Lee~", e: "a~@example.org" },
    ],
    "nnn",
  ],
  [
    "list email twice, blank name",
    [],
    [{ f: "Pat", l: "Lee~", e: "a~@example.org" }, { e: "a~@example.org" }],
    "ns",
  ],
  [
    "list two people + blank name email",
    [],
    [
      { f: "Pat", l: "Lee~", e: "a~@example.org" },
      { f: "Sue", l: "Lee~", e: "a~@example.org" },
      { e: "a~@example.org" },
    ],
    "nna",
  ],
  [
    "Robert/Bob/Rob chain",
    [],
    [
      { f: "Robert", l: "Lee~", e: "a~@example.org" },
      { f: "Bob", l: "Lee~", e: "a~@example.org" },
      { f: "Rob", l: "Lee~", e: "a~@example.org" },
    ],
    "nss",
  ],
  [
    "Christopher / Chris / Christine",
    [],
    [
      { f: "Christopher", l: "Lee~", e: "a~@example.org" },
      { f: "Chris", l: "Lee~", e: "a~@example.org" },
      { f: "Christine", l: "Lee~", e: "a~@example.org" },
    ],
    "nan",
  ],
  [
    "a first name that may be mistyped is another one: Daniel and Danielle share an e-mail",
    [{ f: "Katherine", l: "Lee~", e: "a~@example.org" }],
    [{ f: "Kathrine", l: "Lee~", e: "a~@example.org" }],
    "n",
  ],
  [
    "Ms title in first",
    [{ f: "Pat", l: "Lee~", p: "614~0101" }],
    [{ f: "Ms. Pat", l: "Lee~", p: "614~0101" }],
    "m",
  ],
  [
    "middle initial in first",
    [{ f: "Pat", l: "Lee~", p: "614~0101" }],
    [{ f: "Pat Q.", l: "Lee~", p: "614~0101" }],
    "m",
  ],
  [
    "birth dates conflict, same email",
    [{ f: "Pat", l: "Lee~", e: "a~@example.org", d: "1950-01-20" }],
    [{ f: "Pat", l: "Lee~", e: "a~@example.org", d: "1980-01-20" }],
    "n",
  ],
];

/** Every case has people of its own: letters in names, figures elsewhere. */
function fill(person: Person, nth: number): string {
  const letters = `zq${String.fromCharCode(97 + Math.floor(nth / 26), 97 + (nth % 26))}`;
  const figures = String(200 + nth);
  const cell = (key: Key) => (person[key] ?? "").replace("~", key === "l" || key === "f" ? letters : figures);
  return keys.map((key) => `"${cell(key)}"`).join(",");
}

async function load(rows: string[], duplicates: "create" | "fill") {
  const loader = await loaderOf(people);
  const text = [keys.map((key) => columns[key]).join(","), ...rows].join("\n");
  const { id } = await waitForImport((await uploadList(people, text)).id);
  const mapping = keys.map((key, index) => ({ index, target: columns[key] }));
  await chooseMapping(loader, id, { mapping, options: ImportOptions.parse({ path: "direct", duplicates }) });
  const checked = await waitForImport(id);
  if (duplicates === "fill") return checked;
  await startImport(loader, id);
  return waitForImport(id);
}

const letters = { inserted: "n", updated: "m", unchanged: "m", skipped: "s", ambiguous: "a", rejected: "r" };
const outcomeOf = new Map<number, string>();

beforeAll(async () => {
  await createTenant({ slug: "people", name: "people", createdBy: "test" });
  await load(
    cases.flatMap(([, there], nth) => there.map((person) => fill(person, nth))),
    "create",
  );
  const job = await load(
    cases.flatMap(([, , come], nth) => come.map((person) => fill(person, nth))),
    "fill",
  );
  for (const outcome of outcomes)
    for (const { line } of await listRowsOf(job, { outcome, after: -1, limit: 1000 }))
      outcomeOf.set(line, letters[outcome]);
}, 180_000);

describe("who is who", () => {
  let line = 2;
  it.each(
    cases.map(([name, , come, outcome]) => {
      const lines = come.map(() => line++);
      return [name, lines, outcome] as const;
    }),
  )("%s", (_name, lines, outcome) => {
    expect(lines.map((at) => outcomeOf.get(at)).join("")).toBe(outcome);
  });
});
