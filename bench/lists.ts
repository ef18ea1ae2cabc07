import { existsSync } from "node:fs";
import { type FileHandle, open, readFile, rename } from "node:fs/promises";
import path from "node:path";
import { listCsv } from "@/lib/demo/list-csv";
import { listColumns } from "@/lib/demo/list-layout";
import type { Mapping } from "@/lib/people/mapping";

/** The headers of the bench's lists, which are the names of the fields they go to. */
export const headers: readonly string[] = listColumns.map(String);

/** Every column of a bench list goes to the field of its name. */
export const wholeMapping: Mapping = headers.map((header, index) => ({
  index,
  target: header as Mapping[number]["target"],
}));

/** Writes a list with 3 % duplicates and some bad values, once. Gives its absolute path. */
export async function makeList(dir: string, rows: number, firstIndex = 0): Promise<string> {
  return writeOnce(path.join(dir, `list-${rows}-${firstIndex}.csv`), async (out) => {
    for (const piece of listCsv({ seed: 7, rows, firstIndex })) await out.write(piece);
  });
}

/** Writes the rows of a list of `rows` again and again, `times` in all: longer than there are people to make up. */
export async function makeLongList(dir: string, rows: number, times: number): Promise<string> {
  const once = await readFile(await makeList(dir, rows));
  const body = once.subarray(once.indexOf(10) + 1);
  return writeOnce(path.join(dir, `list-${rows}-times-${times}.csv`), async (out) => {
    await out.write(once);
    for (let time = 1; time < times; time++) await out.write(body);
  });
}

async function writeOnce(file: string, write: (out: FileHandle) => Promise<void>): Promise<string> {
  if (existsSync(file)) return file;
  const out = await open(`${file}.part`, "w");
  await write(out);
  await out.close();
  await rename(`${file}.part`, file);
  return file;
}
