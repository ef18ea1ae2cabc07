import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import type { Reading, ReadingOptions } from "@/lib/imports/reading";
import { times } from "@/server/platform/testing/soak";
import { CannotRead } from "./cannot-read";
import { readListFile } from "./read-list-file";
import { readTable } from "./read-table";

const folder = mkdtempSync(path.join(tmpdir(), "reader-"));
let count = 0;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(content: string | Uint8Array, options?: ReadingOptions, table = false) {
  count += 1;
  const outDir = path.join(folder, String(count));
  mkdirSync(outDir);
  const source = path.join(outDir, "original");
  writeFileSync(source, content);
  const reading = await readListFile({ source, name: "list.csv", outDir, options, table }, () => undefined);
  return { reading, outDir, ...(await readTable(outDir, reading)) };
}

const adds = ({ records, preamble, header, blank, rows, unreadable }: Reading) =>
  records === preamble + header + blank + rows + unreadable;
const kinds = (reading: Reading) => reading.problems.map((problem) => problem.kind);

describe("readList", () => {
  it.each([' "a" b', ' "ab', '\t"x"', ' "a" '])(
    "reads a cell that begins with blanks and a quotation mark: %j",
    async (cell) => {
      const rows = Array.from({ length: 5 }, (_, k) => `P${k},${cell},555-010${k}`);
      const read5 = await read(`Name,Note,Phone\n${rows.join("\n")}\n`, { quote: '"', delimiter: "," });
      expect(read5.rows.map((row) => [row[0], row[2]])).toEqual(rows.map((_, k) => [`P${k}`, `555-010${k}`]));
    },
  );

  it("stages rows with their lines, as they are", async () => {
    const { reading, header, rows } = await read('id,name,id\n1, Ann ,"x\ny"\n2,,\n');
    expect(header).toEqual(["id", "name", "id"]);
    expect(rows).toEqual([
      ["1", " Ann ", "x\ny"],
      ["2", "", ""],
    ]);
    expect(reading).toMatchObject({
      headerLine: 1,
      lines: 4,
      records: 3,
      rows: 2,
      unreadable: 0,
      newline: "LF",
    });
  });

  it("keeps short rows, sets long ones aside with their raw text, and says so", async () => {
    const { reading, outDir } = await read("a,b,c\n1,2\n1,2,3,4,5\n1,2,3\n");
    expect(reading).toMatchObject({ rows: 2, unreadable: 1 });
    expect(reading.problems.map(({ kind, line, message }) => [kind, line, message])).toEqual([
      [
        "too_few_cells",
        2,
        "Line 2: 2 cells where there are 3 columns. The row was kept, its last cells are empty.",
      ],
      ["too_many_cells", 3, "Line 3: 5 cells where there are 3 columns. The row was set aside."],
    ]);
    const aside = readFileSync(path.join(outDir, "unreadable.ndjson"), "utf8").trim().split("\n");
    expect(aside.map((line) => JSON.parse(line))).toEqual([
      {
        line: 3,
        lines: 1,
        raw: "1,2,3,4,5",
        kind: "too_many_cells",
        reason: "5 cells where there are 3 columns.",
        cells: ["1", "2", "3", "4", "5"],
      },
    ]);
  });

  it("does not let an unclosed quote swallow the rows below it", async () => {
    const lines = Array.from({ length: 500 }, (_, i) => `${i},${i === 7 ? '"' : ""}N${i},n${i}@x.org`);
    const { reading, rows } = await read(`id,name,email\n${lines.join("\n")}\n`);
    expect(reading).toMatchObject({ rows: 500, unreadable: 0, lines: 501 });
    expect(kinds(reading)).toEqual(["unclosed_quote"]);
    expect(rows[7]).toEqual(["7", '"N7', "n7@x.org"]);
  });

  it("keeps a long note in quotes whole", async () => {
    const note = Array.from({ length: 150 }, (_, i) => `Dear all, line ${i}`).join("\n");
    const { rows } = await read(`id,note,email\n1,"${note}",a@x.org\n2,x,b@x.org\n`);
    expect(rows[0]).toEqual(["1", note, "a@x.org"]);
  });

  it("counts preamble, repeated headers, blank rows and closing lines", async () => {
    const table = "id,name,city\n1,Ann,Rome\n,,\nid,name,city\n2,Bo,Oslo\n\n3,Cy,Bonn\n";
    const { reading, rows } = await read(`Members\n\n${table}\nTotal: 3 people\n`);
    expect(reading).toMatchObject({
      preamble: 2,
      headerLine: 3,
      header: 2,
      blank: 3,
      rows: 3,
      unreadable: 1,
    });
    expect(kinds(reading).sort()).toEqual(["footer", "repeated_header"]);
    expect(rows.map((row) => row[0])).toEqual(["1", "2", "3"]);
  });

  it("sets a row with zero bytes aside", async () => {
    const { reading } = await read("a,b\n1,2\nx\0,3\n4,5\n");
    expect(reading).toMatchObject({ rows: 2, unreadable: 1 });
    expect(kinds(reading)).toEqual(["nul_bytes"]);
  });

  it("decodes the odd line of a UTF-8 file and says which", async () => {
    const bytes = Buffer.concat([
      Buffer.from("name,city\nJosé,Köln\nRen"),
      Buffer.from([0xe9]),
      Buffer.from(",Bonn\n"),
    ]);
    const { reading, rows } = await read(bytes);
    expect(rows).toEqual([
      ["José", "Köln"],
      ["René", "Bonn"],
    ]);
    expect(reading.problems).toMatchObject([{ kind: "odd_encoding", rows: 1, line: 3 }]);
  });

  it("reads again by what a person has set", async () => {
    const text = "x;y\nname;city\nAnn,A;Rome\n";
    const { reading, rows } = await read(text, { delimiter: ";", headerLine: 2 });
    expect(reading).toMatchObject({ preamble: 1, headerLine: 2, delimiter: ";" });
    expect(rows).toEqual([["Ann,A", "Rome"]]);
    expect(
      (
        await read(Buffer.from([0x61, 0x2c, 0x8e, 0x0a, 0x62, 0x2c, 0x63, 0x0a]), {
          encoding: "macintosh",
          headerLine: null,
        })
      ).rows[0],
    ).toEqual(["a", "é"]);
  });

  it.each<[string, string | Uint8Array, string, RegExp]>([
    ["an empty file", "", "empty_file", /is empty/u],
    ["blank lines", "\n\n", "empty_file", /blank lines/u],
    ["a header alone", "first_name,last_name,email\n", "no_rows", /no rows/u],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), "not_a_text_file", /picture/u],
    ["zero bytes everywhere", Buffer.alloc(5000), "not_a_text_file", /not a text file/u],
    [
      "too many columns",
      `${Array.from({ length: 10_000 }, (_, i) => `c${i}`).join(",")}\n1,2\n`,
      "too_many_columns",
      /10,000 columns/u,
    ],
    ["an endless first line", `a,b\n`.padEnd(3 * 1024 * 1024, "x"), "line_too_long", /Line 2 is longer/u],
    [
      "an endless line further down",
      `a,b\n${"1,2\n".repeat(2e6)}${"x".repeat(2e6)}`,
      "line_too_long",
      /Line 2000002/u,
    ],
    ["an unknown encoding", "a,b\n1,2\n", "unknown_encoding", /klingon/u],
  ])("refuses %s", async (name, content, code, message) => {
    const options = name === "an unknown encoding" ? { encoding: "klingon" } : undefined;
    const error = await read(content, options).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(CannotRead);
    expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it.each<[string, ReadingOptions, string]>([
    ["a header line that the file does not have", { headerLine: 99 }, "no_such_line"],
    ["a delimiter outside ASCII", { delimiter: "¦" }, "odd_delimiter"],
    ["a delimiter that is the quotation mark", { delimiter: "'", quote: "'" }, "odd_delimiter"],
  ])("refuses %s", async (_name, options, code) => {
    expect(await read("a,b\n1,2\n", options).catch((error: unknown) => error)).toMatchObject({ code });
  });

  it("takes a header line below a title with an unclosed quote", async () => {
    const { header, rows } = await read('The "list\n"x\nname,city\nAnn,Rome\n', { headerLine: 3 });
    expect([header, rows]).toEqual([["name", "city"], [["Ann", "Rome"]]]);
  });

  it("answers an inspection of a header alone with the empty table", async () => {
    const { reading, header, rows } = await read("name,email\n", undefined, true);
    expect([header, rows, kinds(reading)]).toEqual([["name", "email"], [], ["no_rows"]]);
  });

  it("reads back any table that was written by the rules", async () => {
    const cell = fc.string({ unit: fc.constantFrom(..."ab1 ,;\"'\t\né|\\-.") });
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom(",", ";", "\t", "|"),
        fc.constantFrom("\n", "\r\n"),
        async (rows, delimiter, newline) => {
          const write = (value: string) => `"${value.replaceAll('"', '""')}"`;
          const text = [["id", "name", "email"], ...rows]
            .map((row) => row.map(write).join(delimiter))
            .join(newline);
          const result = await read(text, { delimiter, quote: '"', headerLine: 1 }, true);
          expect(result.rows).toEqual(rows.filter((row) => row.some((value) => value.trim() !== "")));
          expect(adds(result.reading)).toBe(true);
          expect(result.reading.lines).toBe(text.split("\n").length);
        },
      ),
      { numRuns: times(30, 300) },
    );
  });

  it("accounts for every line of any text, and crashes on none", async () => {
    const piece = fc.constantFrom(
      "a",
      "1",
      ",",
      ",",
      ";",
      '"',
      '"',
      "'",
      "\n",
      "\n",
      "\r\n",
      "\r",
      " ",
      "\0",
      "é",
      "\\",
      "sep=;",
      "Total",
      "\t",
    );
    const content = fc.oneof(
      fc.array(piece, { maxLength: 120 }).map((parts) => Buffer.from(parts.join(""))),
      fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    );
    await fc.assert(
      fc.asyncProperty(content, async (bytes) => {
        const result = await read(bytes, undefined, true).catch((error: unknown) => {
          if (!(error instanceof CannotRead)) throw error;
        });
        if (!result) return;
        expect(adds(result.reading)).toBe(true);
        const staged = result.rows.length;
        const footers = result.reading.problems.find((problem) => problem.kind === "footer")?.rows ?? 0;
        expect(staged).toBe(result.reading.rows + result.reading.unreadable - footers);
      }),
      { numRuns: times(100, 2_000) },
    );
  });
});

const shared = path.resolve(process.cwd(), "../shared");
const gold = path.join(shared, "data/b-csv-dialects");
const present = existsSync(path.join(gold, "manifest.json"));

describe.skipIf(!present)("the CSV dialects of ../shared/data (skipped where that folder is absent)", () => {
  it("reaches the goals of each level", async () => {
    const { scoreCsv } = await import(/* @vite-ignore */ path.join(shared, "score/score-csv.mjs"));
    const parse = (file: string) => JSON.parse(readFileSync(path.join(gold, file), "utf8"));
    const manifest: { cases: { id: string; file: string }[] } = parse("manifest.json");
    const predictions: Record<string, unknown> = {};
    for (const { id, file } of manifest.cases) {
      const answer = await read(readFileSync(path.join(gold, file)), undefined, true).catch(
        (error: unknown) => error,
      );
      if (answer instanceof Error && !(answer instanceof CannotRead)) throw answer;
      predictions[id] = answer instanceof CannotRead ? { error: answer.message } : answer;
    }
    const { core, dialect, lenient, error } = scoreCsv(manifest, parse, predictions).levels;
    expect(core.exact).toBe(core.scored);
    expect(dialect.exact / dialect.scored).toBeGreaterThanOrEqual(0.95);
    expect(lenient.exact / lenient.scored).toBeGreaterThanOrEqual(0.6);
    expect(error.exact).toBe(error.cases);
  });
});
