import { mkdir } from "node:fs/promises";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { z } from "zod";
import type { DuplicateRule } from "@/lib/imports/import-plan";
import type { Mapping } from "@/lib/people/mapping";
import { PersonId } from "@/lib/people/person-id";
import { Slug } from "@/lib/platform/tenant";
import { uuidv7 } from "@/lib/platform/uuid";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const portal = freshPortal("prepared");
const { createContact } = await import("@/server/contacts/store/create-contact");
const { deleteContact } = await import("@/server/contacts/store/delete-contact");
const { saveContact } = await import("@/server/contacts/store/save-contact");
const { stagedSource } = await import("@/server/people/store/source");
const { execute, queryRow, queryRows, quoteText } = await import("@/server/platform/duckdb/query");
const { jobDir } = await import("@/server/platform/env");
const { openPocket } = await import("@/server/platform/pocket/registry");
const { readPocket, writePocket } = await import("@/server/platform/pocket/use");
const { writePrepared } = await import("@/server/platform/pocket/write-prepared");
const { contactsOf } = await import("@/server/platform/testing/lists");
const { addTag } = await import("@/server/tags/store/add-tag");
const { applyPlan } = await import("./apply-plan");
const { checkImport } = await import("./check-import");
const { catchUp } = await import("./catch-up");
const { prepareImport } = await import("./prepare-import");

afterAll(() => portal.close());

const columns = ["first_name", "last_name", "email", "cell_phone", "city", "tags", "custom:shoe"] as const;
const mapping = columns.map((target, index) => ({ index, target })) as Mapping;
/** Ann and Bo are contacts, by e-mail and by phone; Cy and Di are new. */
const list = [
  ["Ann", "Lee", "ann@example.org", "", "Akron", "Donor", "41"],
  ["Bo", "Fox", "", "6145550102", "Dayton", "", ""],
  ["Cy", "Ray", "cy@example.org", "6145550103", "Toledo", "Donor", "43"],
  ["Di", "Moe", "di@example.org", "", "Lima", "", ""],
];
const people = [
  ["Ann", "Lee", "ann@example.org", ""],
  ["Bo", "Fox", "", "6145550102"],
  ["Eve", "Nobody", "eve@example.org", ""],
];
const editor = () => ({ by: "Olive", at: new Date() });

let made = 0;
/** A campaign with its contacts, and the list that is to be loaded into it. */
async function campaign(duplicates: DuplicateRule) {
  const slug = Slug.parse(`c${++made}`);
  await openPocket(slug, { create: true });
  const create = ([first_name = "", last_name = "", email = "", cell_phone = ""]: string[]) =>
    writePocket(slug, (pocket) => {
      const fields = Object.entries({ first_name, last_name, email, cell_phone });
      const values = fields.filter(([, value]) => value !== "").map(([field, value]) => ({ field, value }));
      return createContact(pocket, { values: values as never, evenIfKnown: true }, editor());
    });
  for (const person of people) await create(person);
  const jobId = uuidv7();
  const dir = jobDir(slug, jobId);
  await mkdir(dir, { recursive: true });
  const file = path.join(dir, "staged.parquet");
  const rows = list.map((cells, k) => `(${[k + 2, ...cells.map(quoteText)].join(", ")})`);
  const names = ["line", ...columns.map((_, k) => `c${k}`)];
  await readPocket(slug, (pocket) =>
    execute(
      pocket,
      `COPY (SELECT * REPLACE (line::INTEGER AS line) FROM (VALUES ${rows.join(", ")}) t(${names.join(", ")}))
         TO ${quoteText(file)} (FORMAT parquet)`,
    ),
  );
  const source = stagedSource(file, mapping, () => true);
  const input = { jobId, dir, source, options: { duplicates, dateOrder: "mdy" } } as const;
  return { slug, input, create, idOf: (name: string) => idOf(slug, name) };
}
type Campaign = Awaited<ReturnType<typeof campaign>>;

const idOf = async (slug: Slug, name: string) =>
  (
    await readPocket(slug, (pocket) =>
      queryRow(pocket, z.object({ id: PersonId }), "SELECT id FROM person WHERE first_name = $name", {
        name,
      }),
    )
  ).id;

/** Loads the list; `between`: what others write once it is planned. Gives how often it was planned, and the figures. */
async function load({ slug, input }: Campaign, between: (time: number) => unknown) {
  let times = 0;
  const { plan } = await writePrepared(
    slug,
    {
      prepare: async (pocket) => {
        const prepared = await prepareImport(pocket, input);
        times++;
        if (times < 4) await between(times);
        return prepared;
      },
      apply: async (pocket, prepared) => {
        const more = { fileName: "list.csv", path: "direct", appliedBy: "test", at: new Date() } as const;
        return applyPlan(pocket, { ...input, ...more }, await catchUp(pocket, input, prepared));
      },
    },
    { writer: { what: "“list.csv”", by: "test" } },
  );
  return { times, figures: plan.figures, changes: plan.changes };
}

const set = async (
  { slug, idOf: find }: Campaign,
  name: string,
  field: string,
  seen: string,
  value: string,
) => {
  const id = await find(name);
  await writePocket(slug, (pocket) => saveContact(pocket, id, [{ field, seen, value } as never], editor()));
};
const remove = async ({ slug, idOf: find }: Campaign, name: string) => {
  const id = await find(name);
  await writePocket(slug, (pocket) => deleteContact(pocket, id, editor()));
};
const tag = async ({ slug, idOf: find }: Campaign, name: string, word: string) => {
  const id = await find(name);
  await writePocket(slug, (pocket) => addTag(pocket, id, word, editor()));
};

type Change = (campaign: Campaign) => Promise<unknown>;
const cases: [what: string, planned: number, change: Change][] = [
  ["nothing", 1, async () => undefined],
  ["a value of somebody who isn't in the list", 1, (c) => set(c, "Eve", "city", "", "Xenia")],
  [
    "the e-mail of somebody who isn't in the list",
    1,
    (c) => set(c, "Eve", "email", "eve@example.org", "e@e.org"),
  ],
  ["a value that the list has otherwise", 1, (c) => set(c, "Bo", "city", "", "Xenia")],
  ["a value that the list has as well", 1, (c) => set(c, "Ann", "city", "", "Akron")],
  ["an e-mail that nobody was found by", 1, (c) => set(c, "Bo", "email", "", "bo@example.org")],
  ["a tag that the list brings", 1, (c) => tag(c, "Ann", "donor")],
  ["a tag of one whom the list leaves as they are", 1, (c) => tag(c, "Bo", "Volunteer")],
  ["an own field that the list brings", 1, (c) => set(c, "Ann", "custom:shoe", "", "39")],
  ["a contact whom nobody of the list is", 1, (c) => c.create(["Finn", "New", "finn@example.org", ""])],
  ["a contact who is one of the list", 2, (c) => c.create(["Cy", "Ray", "cy@example.org", ""])],
  [
    "an e-mail by which one of the list is known",
    2,
    (c) => set(c, "Ann", "email", "ann@example.org", "a@e.org"),
  ],
  ["a phone by which one of the list is known now", 2, (c) => c.create(["Cy", "Ray", "", "6145550103"])],
  ["that one of the list is gone", 2, (c) => remove(c, "Bo")],
  ["that somebody is gone who isn't in the list", 1, (c) => remove(c, "Eve")],
];

const rules = ["fill", "overwrite", "keep"] as const;
const ruled = cases.map(([what, ...rest], k) => {
  const rule = rules[k % rules.length] ?? "fill";
  return [`${what} (${rule})`, ...rest, rule] as const;
});

it.each(ruled)(
  "%s: what was written between plan and import counts as if it had been there before",
  async (_what, planned, change, rule) => {
    const before = await campaign(rule);
    await change(before);
    const expected = await load(before, () => undefined);
    const overtaken = await campaign(rule);
    let changed = false;
    const found = await load(overtaken, async () => {
      if (!changed) await change(overtaken);
      changed = true;
    });
    expect(found).toEqual({ ...expected, times: planned });
    expect(await contactsOf(overtaken.slug)).toEqual(await contactsOf(before.slug));
    expect(await journal(overtaken)).toEqual(await journal(before));
  },
);

/** What the import noted, without ids. */
const journal = ({ slug }: Campaign) =>
  readPocket(slug, (pocket) =>
    queryRows(
      pocket,
      z.record(z.string(), z.unknown()),
      `SELECT line, kind, field, old_value, CASE WHEN kind <> 'tag' THEN new_value END AS new_value, p.first_name
         FROM import_change LEFT JOIN person p ON p.id = person_id ORDER BY ALL`,
    ),
  );

it("a plan that was kept and has been overtaken is made anew", async () => {
  const one = await campaign("fill");
  await readPocket(one.slug, (pocket) => checkImport(pocket, one.input));
  const found = await load(one, (time) => (time === 1 ? set(one, "Eve", "city", "", "Xenia") : undefined));
  expect(found).toMatchObject({ times: 2, figures: { inserted: 2, updated: 2 } });
});

it("so is one beside which somebody has written much", async () => {
  const one = await campaign("fill");
  const heavy = () =>
    writePocket(one.slug, ({ connection }) => connection.run("UPDATE person SET state = 'OH'"), {
      heavy: true,
    });
  const found = await load(one, (time) => (time === 1 ? heavy() : undefined));
  expect(found).toMatchObject({ times: 2, figures: { inserted: 2, updated: 2 } });
});

it("one that is overtaken each time is made in its turn at last, and is right", async () => {
  const one = await campaign("fill");
  const names = ["", "Cy Ray cy@example.org", "Di Moe di@example.org", "Cyd Ray other@example.org"];
  const found = await load(one, (time) =>
    time < 3 ? one.create((names[time] ?? "").split(" ")) : remove(one, "Bo"),
  );
  expect(found).toMatchObject({ times: 4, figures: { inserted: 1, updated: 3, unchanged: 0 } });
});
