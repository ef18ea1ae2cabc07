import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { SheetWriter } from "./write-sheet";

const folder = mkdtempSync(path.join(tmpdir(), "write-sheet-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rows = [["a"], ["b", "c", "d"], ["e,"]];
const csv = 'a,,\nb,c,d\n\n"e,",,\n';

function write(name: string, limitBytes: number) {
  const target = path.join(folder, name);
  const writer = new SheetWriter(target, limitBytes);
  try {
    for (const [k, cells] of rows.entries()) writer.write(k === 2 ? 4 : k + 1, cells);
  } catch (error) {
    writer.drop();
    throw error;
  }
  writer.end();
  return readFileSync(target, "utf8");
}

it("writes a sheet that is as large as it may be, once its rows are equally wide", () => {
  expect(write("fits.csv", csv.length)).toBe(csv);
});

it("refuses a sheet that would be a byte larger, before it is there", () => {
  expect(() => write("large.csv", csv.length - 1)).toThrow(/larger than 2\.1 GB/u);
  expect(existsSync(path.join(folder, "large.csv"))).toBe(false);
  expect(existsSync(path.join(folder, "large.csv.narrow"))).toBe(false);
});
