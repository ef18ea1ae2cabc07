import { afterAll, describe, expect, it } from "vitest";
import { Random } from "@/lib/demo/random";
import { type DuplicateLink, leastThreshold, pairsOf, usualThreshold } from "@/lib/duplicates/duplicates";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";
import { type Contact, type ContactField, contactsOf, withRepeats } from "@/server/platform/testing/people";
import { times } from "@/server/platform/testing/soak";

const nobodyTwice = Slug.parse("nobody-twice");

const portal = freshPortal("kinds-of-people");
const { VARCHAR } = await import("@duckdb/node-api");
const { createFrom, execute } = await import("@/server/platform/duckdb/query");
const { writePocket } = await import("@/server/platform/pocket/use");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { createGroups } = await import("./create-groups");
const { searchedTables } = await import("./found-tables");
const { everyGroup } = await import("./every-group");
const { searchDuplicates } = await import("@/server/duplicates/search-duplicates");

afterAll(() => portal.close());

const random = new Random(7, 99);
let nextWho = 1_000_000;
/** Somebody else at the same home. */
const housemate = (contact: Contact, own: Partial<Contact>): Contact => ({
  ...contact,
  who: nextWho++,
  email: "",
  ...own,
});
const bornLater = ({ birth_date }: Contact, years: number) =>
  `${Number(birth_date.slice(0, 4)) + years}-0${random.between(1, 9)}-${random.between(10, 28)}`;
const pairOf = (names: string) => random.pick(names.split(" ")).split("/") as [string, string];
/** Each tenth of a population's contacts made into several. */
const special = (seed: number, make: (contact: Contact) => Contact[]) =>
  contactsOf(seed, 1800).flatMap((contact) => (random.chance(0.1) ? make(contact) : [contact]));
const without = (contacts: Contact[], ...fields: ContactField[]) =>
  contacts.map((contact) => ({ ...contact, ...Object.fromEntries(fields.map((field) => [field, ""])) }));

const alike = "Marcus/Marquis Deshawn/Deshaun Amy/Ami Kristen/Kirsten Jayden/Jaiden Tanya/Tonya Kayla/Kaylee";
const called = "Elizabeth/Liz Robert/Bob Katherine/Kate Michael/Mike Joseph/Joe Patricia/Pat Daniel/Dan";
const placeholders: [ContactField, number, string[]][] = [
  ["cell_phone", 0.1, ["2155550000", "6145551234"]],
  ["email", 0.1, ["none@none.com", "noemail@example.org"]],
  ["address1", 0.1, ["123 Main St", "Unknown"]],
  ["birth_date", 0.15, ["1900-01-01", "1970-01-01"]],
];

const kinds: [kind: string, precision: number, recall: number, contacts: () => Contact[]][] = [
  ["people in households, some twice", 0.99, 0.96, () => withRepeats(random, contactsOf(1, 2000), 0.2)],
  ["few repeats", 0.98, 0.95, () => withRepeats(random, contactsOf(2, 4000), 0.01)],
  ["no birth dates", 0.98, 0.94, () => without(withRepeats(random, contactsOf(3, 2000), 0.2), "birth_date")],
  [
    "names and addresses alone",
    0.98,
    0.94,
    () => without(withRepeats(random, contactsOf(4, 2000), 0.2), "birth_date", "email", "cell_phone"),
  ],
  [
    "sisters and brothers whose names are alike",
    0.98,
    0.95,
    () =>
      withRepeats(
        random,
        special(5, (contact) => {
          const [one, other] = pairOf(alike);
          const birth_date = bornLater(contact, random.between(1, 6));
          return [{ ...contact, first_name: one }, housemate(contact, { first_name: other, birth_date })];
        }),
        0.15,
      ),
  ],
  [
    "twins whose names are alike",
    0.98,
    0.93,
    () =>
      withRepeats(
        random,
        special(6, (contact) => {
          const [one, other] = pairOf(alike);
          return [{ ...contact, first_name: one }, housemate(contact, { first_name: other })];
        }),
        0.15,
      ),
  ],
  [
    "children called after a parent",
    0.98,
    0.95,
    () =>
      withRepeats(
        random,
        special(7, (contact) => {
          const [one, other] = pairOf(called);
          const birth_date = bornLater(contact, random.between(18, 35));
          return [{ ...contact, first_name: one }, housemate(contact, { first_name: other, birth_date })];
        }),
        0.15,
      ),
  ],
  [
    "fathers and sons of one name, with and without Sr and Jr",
    0.98,
    0.7,
    () =>
      withRepeats(
        random,
        special(8, (contact) => [
          { ...contact, suffix: random.pick(["Sr", ""]) },
          housemate(contact, {
            suffix: random.pick(["Jr", ""]),
            birth_date: bornLater(contact, random.between(18, 35)),
          }),
        ]),
        0.15,
      ),
  ],
  [
    "a tower of flats",
    0.98,
    0.94,
    () =>
      withRepeats(
        random,
        contactsOf(9, 2000).map((contact, at) =>
          at % 160 < 40
            ? {
                ...contact,
                address1: `${Math.floor(at / 160)}00 Tower Blvd`,
                address2: random.pick(["", `Apt ${at % 40}`]),
              }
            : contact,
        ),
        0.15,
      ),
  ],
  [
    "phones that went on to others",
    0.98,
    0.94,
    () => {
      const contacts = withRepeats(random, contactsOf(10, 2000), 0.15);
      return contacts.map((contact) =>
        random.chance(0.06) ? { ...contact, cell_phone: random.pick(contacts).cell_phone } : contact,
      );
    },
  ],
  [
    "placeholders for what isn't known",
    0.98,
    0.94,
    () =>
      withRepeats(random, contactsOf(11, 2000), 0.2).map((contact) => {
        const said = placeholders.filter(([, share]) => random.chance(share));
        return {
          ...contact,
          ...Object.fromEntries(said.map(([field, , values]) => [field, random.pick(values)])),
        };
      }),
  ],
  [
    "one row a hundred times",
    0.98,
    0.98,
    () => {
      const contacts = contactsOf(12, 1000);
      return [...contacts, ...contacts.slice(5, 6).flatMap((row) => Array.from({ length: 99 }, () => row))];
    },
  ],
];

const idOf = (at: number) => `00000000-0000-7000-8000-${String(at).padStart(12, "0")}`;
const ownField = idOf(999_999_999);
const columns = ["first_name", "last_name", "email", "address1", "address2", "city", "zip"] as const;

async function campaignOf(slug: Slug, contacts: readonly Contact[]): Promise<void> {
  await createTenant({ slug, name: slug, createdBy: "test" });
  const rows = contacts.map((contact, at) => ({ ...contact, at }));
  await writePocket(slug, async (pocket) => {
    await createFrom(pocket, "written", rows, [
      { name: "id", type: VARCHAR, of: ({ at }) => idOf(at) },
      ...([...columns, "birth_date", "cell_phone", "suffix"] as const).map((name) => ({
        name,
        type: VARCHAR,
        of: (row: Contact) => row[name] || null,
      })),
    ]);
    const now = "now()::TIMESTAMP";
    await execute(
      pocket,
      `INSERT INTO person (id, ${columns.join(", ")}, birth_date, cell_phone, created_at, updated_at)
       SELECT id::UUID, ${columns.join(", ")}, birth_date::DATE, ('1' || cell_phone)::BIGINT, ${now}, ${now} FROM written`,
    );
    await execute(
      pocket,
      `INSERT INTO custom_field VALUES ('${ownField}', 'suffix', 'Suffix', 'text', ${now})`,
    );
    await execute(
      pocket,
      `INSERT INTO person_custom_field SELECT id::UUID, '${ownField}', suffix FROM written WHERE suffix IS NOT NULL`,
    );
  });
}

/** How many pairs of contacts are one person. */
function countPairs(contacts: readonly Contact[]): number {
  const times = new Map<number, number>();
  for (const { who } of contacts) times.set(who, (times.get(who) ?? 0) + 1);
  return [...times.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}

/** Every pair of the groups that a search finds. */
const foundPairs = (slug: Slug, threshold = usualThreshold) =>
  searchDuplicates(slug, async (pocket) => {
    await createGroups(pocket, searchedTables, threshold);
    const pairs: DuplicateLink[] = [];
    for await (const groups of everyGroup(pocket, searchedTables, threshold))
      for (const group of groups) pairs.push(...pairsOf(group));
    return pairs;
  });

const everyNth = times(3, 1);

describe("duplicates", () => {
  it.each(kinds.filter((_, k) => k % everyNth === 0))(
    "among %s: precision from %d, recall from %d",
    async (_kind, precision, recall, make) => {
      const contacts = make();
      const slug = Slug.parse(`kind-${nextWho++}`);
      await campaignOf(slug, contacts);
      const found = await foundPairs(slug);
      const who = (id: string) => contacts[Number(id.slice(-12))]?.who;
      const right = found.filter(({ a, b }) => who(a) === who(b)).length;
      expect(right / found.length).toBeGreaterThanOrEqual(precision);
      expect(right / countPairs(contacts)).toBeGreaterThanOrEqual(recall);
    },
  );

  it("are none where nobody is there twice", async () => {
    await campaignOf(nobodyTwice, contactsOf(20, 5000));
    expect(await foundPairs(nobodyTwice, leastThreshold)).toEqual([]);
  });
});
