import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { writeCsv } from "./write-csv";

const dir = mkdtempSync(path.join(tmpdir(), "cb-write-csv-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

async function written(rows: string[][]): Promise<string> {
  const file = path.join(dir, "out.csv");
  await writeCsv(file, rows);
  return readFileSync(file, "utf8");
}

it("quotes what a comma, a quote or a line break would tear apart", async () => {
  expect(await written([["id"], ["a,b"], ['say "x"'], ["two\nlines"]])).toBe(
    'id\n"a,b"\n"say ""x"""\n"two\nlines"\n',
  );
});

it("writes no cell that a spreadsheet takes for a formula, nor a header", async () => {
  expect(await written([["=id"], ["=1+1"], ["+1,2"], ["-5"], ["@x"], ["\tx"], ["\rx"], ["x=1"]])).toBe(
    `'=id\n'=1+1\n"'+1,2"\n'-5\n'@x\n'\tx\n"'\rx"\nx=1\n`,
  );
});

it("refuses a place that can't be written", async () => {
  await expect(writeCsv(path.join(dir, "none", "out.csv"), [])).rejects.toMatchObject({
    code: "invalid_input",
  });
});

it("tells what went wrong with the rows, and not that they can't be written", async () => {
  async function* broken() {
    yield ["id"];
    throw new Error("the rows are broken");
  }
  await expect(writeCsv(path.join(dir, "broken.csv"), broken())).rejects.toThrow("the rows are broken");
});

it("writes more rows than it holds", async () => {
  const out = path.join(dir, "many.csv");
  const rows = Array.from({ length: 20_000 }, (_, k) => [String(k), "a value, quoted"]);
  await writeCsv(out, rows);
  const lines = readFileSync(out, "utf8").trimEnd().split("\n");
  expect(lines).toEqual(rows.map(([k]) => `${k},"a value, quoted"`));
});
