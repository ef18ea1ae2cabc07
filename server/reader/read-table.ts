import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Reading } from "@/lib/reading";
import { outputs, UnreadableRecord } from "./request";
import { openScratch, quoteText } from "./scratch";

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
  const rows = [...(await readStaged(outDir)), ...aside].sort((a, b) => a.line - b.line);
  const header = reading.headerLine === null ? null : reading.columns.map((column) => column.header);
  return { header, rows: rows.map((row) => row.cells) };
}

interface Row {
  line: number;
  cells: string[];
}

async function readStaged(outDir: string): Promise<Row[]> {
  const scratch = await openScratch({ memoryLimit: "512MB", threads: 2, directories: [outDir] });
  try {
    const result = await scratch.connection.runAndReadAll(
      `SELECT * FROM read_parquet(${quoteText(path.join(outDir, outputs.staged))})`,
    );
    return result.getRows().map(([line, ...cells]) => ({
      line: Number(line),
      cells: cells.map((cell) => (cell === null ? "" : String(cell))),
    }));
  } finally {
    scratch.close();
  }
}

async function readAside(file: string): Promise<Row[]> {
  const text = await readFile(file, "utf8");
  const records = text.split("\n").filter((line) => line !== "");
  return records
    .map((line) => UnreadableRecord.parse(JSON.parse(line)))
    .filter((record) => record.kind !== "footer")
    .map(({ line, cells }) => ({ line, cells }));
}
