import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Reading } from "@/lib/imports/reading";
import { listStagedRows, type StagedRow } from "@/server/imports/store/list-staged-rows";
import { UnreadableLine } from "./child-replies";
import { outputs } from "./request";
import { withScratch } from "./scratch";

/** A staged list as a table of text, as `cb inspect --table` shows it. */
export interface ListTable {
  header: string[] | null;
  rows: string[][];
}

/**
 * Reads a staged list back, in file order. Rows that were set aside for their cells stand at their place with all
 * cells that they have; closing lines below the table don't. For lists that fit into memory.
 */
export async function readTable(outDir: string, reading: Reading): Promise<ListTable> {
  const aside = await readAside(path.join(outDir, outputs.unreadable));
  const staged = await withScratch(outDir, (scratch) =>
    listStagedRows(scratch, path.join(outDir, outputs.staged)),
  );
  const rows = [...staged, ...aside].sort((a, b) => a.line - b.line);
  const header = reading.headerLine === null ? null : reading.columns.map((column) => column.header);
  return { header, rows: rows.map((row) => row.cells) };
}

async function readAside(file: string): Promise<StagedRow[]> {
  const text = await readFile(file, "utf8");
  const records = text.split("\n").filter((line) => line !== "");
  return records
    .map((line) => UnreadableLine.parse(JSON.parse(line)))
    .filter((record) => record.kind !== "footer")
    .map(({ line, cells }) => ({ line, cells }));
}
