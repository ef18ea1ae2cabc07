import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readFilterText } from "@/lib/contacts/filter/filter-address";
import { findFilterField } from "@/lib/contacts/filter/filter-fields";
import { type ContactFilter, type FilterStep, isGroup, noFilter } from "@/lib/contacts/filter/filter-step";
import { Slug } from "@/lib/platform/tenant";
import { importedId, uuidv7 } from "@/lib/platform/uuid";
import { anyFilter, oddTexts } from "@/server/platform/testing/any-filter";
import { freshPortal } from "@/server/platform/testing/fresh-portal";
import { times } from "@/server/platform/testing/soak";

const slug = Slug.parse("filtered");
const portal = freshPortal("filter-sql");
const { execute, queryRows } = await import("@/server/platform/duckdb/query");
const { openPocket } = await import("@/server/platform/pocket/registry");
const { readPocket, writePocket } = await import("@/server/platform/pocket/use");
const { countContacts } = await import("./count-contacts");
const { countSteps } = await import("./count-steps");
const { filterWhere } = await import("./filter-sql");
const { listFieldValues } = await import("./list-field-values");
const { z } = await import("zod");

/** A contact as the reference sees it: per field the values that it has, none where it isn't known. */
interface Known {
  id: string;
  values: Record<string, string[]>;
}

const batchId = uuidv7();
const customs = ["age", "registration_date", "employer", "Shirt, size"];
const columns: Record<string, string> = {
  county: "county",
  last_name: "last_name",
  source: "source",
  volunteer_status: "volunteer_status",
  support_level: "support_level",
  cell_phone: "cell_phone",
  date_of_birth: "birth_date",
};
const days = ["1970-01-01", "1985-06-15", "1985-06-16", "2000-02-29", "2026-11-03"];
const numbers = ["-1.5", "0", "18", "29", "30.25", "100"];
const choices: Record<string, readonly string[]> = {
  county: oddTexts,
  last_name: oddTexts,
  source: oddTexts,
  volunteer_status: ["Delaware", "NULL"],
  support_level: ["1", "2", "3", "4", "5"],
  cell_phone: ["16145550101", "16145550102", "442079460958"],
  date_of_birth: days,
  age: numbers,
  registration_date: days,
  employer: oddTexts,
  "custom:Shirt, size": [...oddTexts, ...days, ...numbers],
};
const channels = ["call", "text", "email", "mail", "knock"];

/** 150 contacts with every value somewhere, many of whom nothing is known of. */
const people: Known[] = Array.from({ length: 150 }, (_, at) => {
  const pick = (list: readonly string[], salt: number) => {
    const place = (at * 7919 + salt * 104_729 + at * at * 31) % (list.length + 2);
    return list.slice(place, place + 1);
  };
  const values = Object.fromEntries(
    Object.entries(choices).map(([name, list], salt) => [name, pick(list, salt)]),
  );
  values.created_at = [days[at % days.length] ?? ""];
  values.tags = oddTexts.filter((_, tag) => (at + tag * tag) % 11 === 0);
  values.do_not_contact = channels.filter((_, channel) => (at >> channel) % 4 === 1);
  const id = at % 10 === 0 ? importedId(batchId, at) : uuidv7();
  return { id, values };
});

const quoted = (text: string | undefined) =>
  text === undefined ? "NULL" : `'${text.replaceAll("'", "''")}'`;

beforeAll(async () => {
  await openPocket(slug, { create: true });
  await writePocket(slug, async (pocket) => {
    const names = Object.keys(columns);
    const rows = people.map(({ id, values }) => {
      const own = names.map((name) => quoted(values[name]?.[0]));
      const marks = quoted(values.do_not_contact?.join(",") || undefined);
      const at = `${quoted(values.created_at?.[0])}::TIMESTAMP + INTERVAL 13 HOUR`;
      return `(${[quoted(id), ...own, marks, at, at].join(", ")})`;
    });
    await execute(
      pocket,
      `INSERT INTO person (id, ${Object.values(columns).join(", ")}, do_not_contact, created_at, updated_at)
       VALUES ${rows.join(", ")}`,
    );
    for (const name of customs) {
      const fieldId = uuidv7();
      await execute(
        pocket,
        "INSERT INTO custom_field VALUES ($fieldId, $name, $name, 'text', now()::TIMESTAMP)",
        {
          fieldId,
          name,
        },
      );
      const kept = people.flatMap(({ id, values }) =>
        (values[name] ?? values[`custom:${name}`] ?? []).map(
          (value) => `('${id}', '${fieldId}', ${quoted(value)})`,
        ),
      );
      await execute(pocket, `INSERT INTO person_custom_field VALUES ${kept.join(", ")}`);
    }
    for (const name of oddTexts) {
      const tagId = uuidv7();
      await execute(
        pocket,
        "INSERT INTO tag (id, name, created_at) VALUES ($tagId, $name, now()::TIMESTAMP)",
        {
          tagId,
          name,
        },
      );
      const tagged = people
        .filter(({ values }) => values.tags?.includes(name))
        .map(({ id }) => `('${id}', '${tagId}')`);
      await execute(pocket, `INSERT INTO person_tag VALUES ${tagged.join(", ")}`);
    }
    await execute(
      pocket,
      "INSERT INTO import_change (batch_id, line, person_id, kind, field) VALUES ($batchId, 2, $id, 'field', 'city')",
      { batchId, id: people[1]?.id ?? "" },
    );
  });
});
afterAll(() => portal.close());

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text);
const isNumber = (text: string) => /^-?\d+(\.\d+)?$/.test(text);

/** Whether two values come in this order: as days where the end is a day, else as numbers. */
function inOrder(low: string, high: string, end: string): boolean {
  if (isDay(end)) return isDay(low) && isDay(high) && low <= high;
  return isNumber(low) && isNumber(high) && Number(low) <= Number(high);
}

/** The same question without SQL. */
function passes({ values }: Known, step: FilterStep): boolean {
  const contact = { id: "", values };
  if (isGroup(step)) {
    const found = step.steps.map((inner) => passes(contact, inner));
    if (step.kind === "all") return found.every(Boolean);
    return step.kind === "any" ? found.some(Boolean) : !found.some(Boolean);
  }
  const own = values[step.field] ?? [];
  if (step.kind === "between") {
    const { from, to } = step;
    return own.some(
      (value) => (from === null || inOrder(from, value, from)) && (to === null || inOrder(value, to, to)),
    );
  }
  const fold = (text: string) => (step.field === "tags" ? text.toLowerCase() : text);
  const has = step.values.some((value) =>
    value === null ? own.length === 0 : own.some((mine) => fold(mine) === fold(value)),
  );
  return has === (step.kind === "is");
}

const expected = ({ steps }: ContactFilter) =>
  people.filter((contact) => steps.every((step) => passes(contact, step))).map(({ id }) => id);

const found = (filter: ContactFilter) =>
  readPocket(slug, async (pocket) => {
    const { sql, values } = filterWhere(filter);
    const rows = await queryRows(
      pocket,
      z.object({ id: z.string() }),
      `SELECT id FROM person WHERE ${sql}`,
      values,
    );
    return rows.map(({ id }) => id);
  });

const read = (text: string) => {
  const { filter, problem } = readFilterText(text);
  if (filter === null) throw new Error(problem);
  return filter;
};

it("finds exactly whom a plain reading of it finds, whatever the filter", async () => {
  const sizes = new Set<boolean>();
  await fc.assert(
    fc.asyncProperty(anyFilter, async (filter) => {
      const whom = expected(filter);
      sizes.add(whom.length > 0 && whom.length < people.length);
      expect((await found(filter)).sort()).toEqual([...whom].sort());
    }),
    { numRuns: times(1_000, 10_000) },
  );
  expect(sizes).toEqual(new Set([true, false]));
});

it("says how many are left after each step, as if they were taken one by one", async () => {
  await fc.assert(
    fc.asyncProperty(anyFilter, async (filter) => {
      const left = filter.steps.map(
        (_, at) => expected({ version: 1, steps: filter.steps.slice(0, at + 1) }).length,
      );
      await readPocket(slug, async (pocket) => {
        expect(await countSteps(pocket, { words: "", filter })).toEqual(left);
        expect(await countContacts(pocket, { words: "", filter })).toBe(left.at(-1) ?? people.length);
      });
    }),
    { numRuns: times(100, 1_000) },
  );
});

describe("what a generated filter doesn't ask", () => {
  it("finds whom an import made or changed, and the others", async () => {
    const ids = people.filter((_, at) => at % 10 === 0 || at === 1).map(({ id }) => id);
    expect((await found(read(`import=${batchId}`))).sort()).toEqual(ids.sort());
    expect(await found(read(`import!=${batchId}`))).toHaveLength(people.length - ids.length);
    expect(await found(read(`import=${uuidv7()}`))).toEqual([]);
  });

  it("finds a tag by its name whatever its case, and by its id as addresses had it", async () => {
    const tags = await readPocket(slug, (pocket) =>
      queryRows(pocket, z.object({ id: z.string() }), "SELECT id FROM tag WHERE name = 'Delaware'"),
    );
    const byName = await found(read("tags=delaWARE"));
    expect(byName.length).toBeGreaterThan(0);
    expect((await found(read(`tag=${tags[0]?.id}`))).sort()).toEqual(byName.sort());
  });
});

describe("the values of a field", () => {
  const list = (name: string, filter = noFilter) => {
    const field = findFilterField(name);
    if (!field) throw new Error(`There is no field “${name}”.`);
    return readPocket(slug, (pocket) => listFieldValues(pocket, field, { words: "", filter }));
  };

  /** The same counts without SQL. */
  function countsOf(name: string, filter: ContactFilter) {
    const counts = new Map<string | null, number>();
    if (name === "tags") for (const tag of oddTexts) counts.set(tag, 0);
    const whom = people.filter((contact) => filter.steps.every((step) => passes(contact, step)));
    const values = whom.map((contact) => contact.values[name] ?? []);
    for (const value of values.flatMap((own) => (own.length > 0 ? own : [null])))
      counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
  }

  const others = [noFilter, read("support_level=1,2,-&county!=Delaware"), read("tags=*&age=18..")];
  const names = ["county", "support_level", "tags", "do_not_contact", "employer", "custom:Shirt, size"];
  it.each([...names, "created_at"].flatMap((name) => others.map((filter) => ({ name, filter }))))(
    "are counted among those who pass the other filters: $name",
    async ({ name, filter }) => {
      const counts = countsOf(name, filter);
      const listed = await list(name, filter);
      expect(new Map(listed.map(({ value, contacts }) => [value, contacts]))).toEqual(counts);
      expect(listed.map(({ contacts }) => contacts)).toEqual([...counts.values()].sort((a, b) => b - a));
    },
  );

  it("are only those that can be asked for", async () => {
    const offered = await list("registration_date");
    expect(offered.length).toBeGreaterThan(1);
    await writePocket(slug, (pocket) =>
      execute(
        pocket,
        `INSERT INTO person_custom_field SELECT $id, id, value FROM custom_field,
           (VALUES ('soon'), ('')) v(value) WHERE name = 'registration_date'`,
        { id: people[0]?.id ?? "" },
      ),
    );
    const again = await list("registration_date");
    expect(again.map(({ value }) => value)).not.toContain("soon");
    expect(again.map(({ value }) => value)).not.toContain("");
    expect(again).toHaveLength(offered.length);
  });
});
