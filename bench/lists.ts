import { existsSync } from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import type { Mapping } from "@/lib/import-plan";
import { listCsv } from "@/lib/synthetic/list-csv";
import { listColumns } from "@/lib/synthetic/list-layout";

/** The headers of the bench's lists, which are the names of the fields they go to. */
export const headers: readonly string[] = listColumns.map(String);

/** Every column of a bench list goes to the field of its name. */
export const wholeMapping: Mapping = headers.map((header, index) => ({
  index,
  target: header as Mapping[number]["target"],
}));

/** Writes a list with 3 % duplicates and some bad values, once. Gives its absolute path. */
export async function makeList(dir: string, rows: number, firstIndex = 0): Promise<string> {
  const file = path.join(dir, `list-${rows}-${firstIndex}.csv`);
  if (existsSync(file)) return file;
  const out = await open(file, "w");
  for (const piece of listCsv({ seed: 7, rows, firstIndex })) await out.write(piece);
  await out.close();
  return file;
}
