import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listCsv, listText, listTruth, rowsForPeople } from "./list-csv";
import { columnAt, listColumns } from "./list-layout";
import type { ListOptions } from "./list-options";

/** Reads what `listCsv` writes: quotes only around cells that need them, no line breaks in cells. */
function readRows(text: string): string[][] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/gu)].slice(0, line === "" ? 0 : undefined),
    )
    .map((cells) => cells.map(([, cell = ""]) => cell.replace(/^"|"$/gu, "").replaceAll('""', '"')))
    .map((cells) => (cells.length > listColumns.length ? cells.slice(0, -1) : cells));
}

const bodyOf = (options: ListOptions) => readRows(listText(options).text).slice(1);
const cell = (row: string[], column: (typeof listColumns)[number]) => row[columnAt[column]] ?? "";
const digits = (text: string) => text.replaceAll(/\D/gu, "").replace(/^1(?=\d{10}$)/u, "");

/** What each rule compares, in the rules' order. */
function keysOf(row: string[]) {
  const name = `${cell(row, "first_name")} ${cell(row, "last_name").trim()}`.toLowerCase();
  const phones = [digits(cell(row, "home_phone")), digits(cell(row, "cell_phone"))].filter(Boolean);
  const email = cell(row, "email").toLowerCase();
  return {
    voterId: cell(row, "voter_id") === "" ? [] : [cell(row, "voter_id")],
    email: email === "" ? [] : [`${email} ${name}`],
    phone: phones.map((phone) => `${phone} ${name}`),
  };
}

describe("a list", () => {
  it("is the same for the same options, and its truth adds up", () => {
    const someOptions = fc.record({
      seed: fc.integer({ min: 0, max: 2 ** 31 }),
      rows: fc.integer({ min: 0, max: 1500 }),
      firstIndex: fc.integer({ min: 0, max: 1_000_000 }),
      duplicateShare: fc.constantFrom(0, 0.03, 0.5, 1),
      badShare: fc.constantFrom(0, 0.005, 0.3, 1),
      ragged: fc.boolean(),
    });
    fc.assert(
      fc.property(someOptions, (options) => {
        const { text, truth } = listText(options);
        expect(listText(options).text).toBe(text);
        expect(listTruth(options)).toEqual(truth);
        expect(text.split("\n").length - 2).toBe(options.rows);
        expect(truth.people + truth.duplicates + truth.unusable + truth.ragged).toBe(options.rows);
        expect(truth.nextIndex).toBe(options.firstIndex + truth.people + truth.ragged);
        const sum = (counts: Record<string, number>) =>
          Object.values(counts).reduce((all, count) => all + count, 0);
        expect(sum(truth.duplicatesBy)).toBe(truth.duplicates);
        expect(sum(truth.badBy)).toBe(truth.badValues);
      }),
      { numRuns: 40 },
    );
  });

  const options = { seed: 5, rows: 40_000 };
  const { truth } = listText(options);
  const rows = bodyOf(options);

  it("has 23 columns and the shares that were asked for", () => {
    expect(rows).toHaveLength(40_000);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([23]));
    expect(truth.duplicates / truth.rows).toBeCloseTo(0.03, 2);
    expect(truth.badValues / truth.rows).toBeGreaterThan(0.003);
    expect(truth.badValues / truth.rows).toBeLessThan(0.007);
    expect(truth.unusable).toBe(20);
    expect(listTruth({ seed: 5, rows: 1000 }).unusable).toBeGreaterThan(0);
  });

  it("holds nobody's phone or e-mail", () => {
    for (const row of rows) {
      for (const phone of [cell(row, "home_phone"), cell(row, "cell_phone")]) {
        if (phone !== "" && phone !== "n/a") expect(digits(phone)).toMatch(/^\d{3}55501\d\d$/u);
      }
      if (cell(row, "email").includes("@"))
        expect(cell(row, "email").toLowerCase()).toMatch(/@example\.org$/u);
    }
  });

  it("says the bad values and the unusable rows exactly", () => {
    const count = (has: (row: string[]) => boolean) => rows.filter(has).length;
    expect(count((row) => /^[^@]+$/u.test(cell(row, "email")))).toBe(truth.badBy.email);
    expect(count((row) => row.includes("n/a"))).toBe(truth.badBy.phone);
    expect(count((row) => cell(row, "zip").length === 4)).toBe(truth.badBy.zip);
    expect(count((row) => cell(row, "date_of_birth") === "13/45/1990")).toBe(truth.badBy.date);
    const names = ["voter_id", "first_name", "last_name", "home_phone", "cell_phone", "email"] as const;
    expect(count((row) => names.every((name) => cell(row, name) === ""))).toBe(truth.unusable);
  });

  it.each<[string, ListOptions]>([
    ["a usual list", options],
    ["one with many repeats and bad values", { seed: 6, rows: 20_000, duplicateShare: 0.3, badShare: 0.3 }],
    [
      "one that overlaps another",
      {
        ...{ seed: 7, rows: 20_000, duplicateShare: 0.3, firstIndex: 500 },
        overlap: { until: 90_000, changedShare: 0.4, blankShare: 0.4 },
      },
    ],
  ])("says the duplicates exactly, as the rules find them: %s", (_, list) => {
    const seen = new Set<string>();
    const found = { voterId: 0, email: 0, phone: 0 };
    for (const row of bodyOf(list)) {
      const keys = keysOf(row);
      const rule = (["voterId", "email", "phone"] as const).find((name) =>
        keys[name].some((key) => seen.has(key)),
      );
      if (rule) found[rule] += 1;
      for (const key of Object.values(keys).flat()) seen.add(key);
    }
    expect(found).toEqual(listTruth(list).duplicatesBy);
  });

  it("can be asked for as many people as a campaign is to have", () => {
    const rows = rowsForPeople({ seed: 5 }, 4321);
    expect(listTruth({ seed: 5, rows }).people).toBe(4321);
    expect(listTruth({ seed: 5, rows: rows - 1 }).people).toBe(4320);
  });

  it("comes in pieces of about 64 KB", () => {
    const sizes = [...listCsv({ seed: 1, rows: 5000 })].map((piece) => piece.length);
    expect(sizes.length).toBeGreaterThan(10);
    for (const size of sizes.slice(0, -1)) expect(Math.abs(size - 65_536)).toBeLessThan(1000);
  });
});

describe("an overlapping list", () => {
  const first = { seed: 9, rows: 6000 };
  const until = listTruth(first).nextIndex;
  const second = {
    seed: 9,
    rows: 4000,
    firstIndex: 3000,
    overlap: { until, changedShare: 0.3, blankShare: 0.2 },
  };
  const truth = listTruth(second);

  it("shares people with the first, some of them changed or with blanks", () => {
    expect(truth.shared).toBe(until - 3000);
    expect(truth.changed / truth.shared).toBeCloseTo(0.3, 1);
    expect(truth.blanked / truth.shared).toBeCloseTo(0.2, 1);
  });

  it("repeats the rows of the unchanged to the byte", () => {
    const rowOf = new Map<string, string>();
    for (const row of bodyOf(first))
      if (!rowOf.has(cell(row, "voter_id"))) rowOf.set(cell(row, "voter_id"), row.join("|"));
    const seen = new Set<string>();
    let same = 0;
    let different = 0;
    for (const row of bodyOf(second)) {
      const id = cell(row, "voter_id");
      const before = rowOf.get(id);
      if (id === "" || before === undefined || seen.has(id)) continue;
      seen.add(id);
      if (before === row.join("|")) same += 1;
      else different += 1;
    }
    expect(different).toBe(truth.changed + truth.blanked);
    expect(same).toBe(truth.shared - different);
  });
});
