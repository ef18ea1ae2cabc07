import "server-only";
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { plainCell } from "@/lib/text/plain-cell";
import { Refusal } from "@/server/platform/refusal";

type Row = readonly string[];

/** So many characters are written at a time. */
const writtenAtOnce = 64 * 1024;

/**
 * Writes rows of texts as CSV, the header first, one after the other as they come; no cell can be taken for a formula.
 * `out`: absolute path. Refuses: invalid_input (can't be written there).
 */
export async function writeCsv(out: string, rows: AsyncIterable<Row> | Iterable<Row>): Promise<void> {
  await pipeline(linesOf(rows), createWriteStream(out)).catch((error: unknown) => {
    // What the rows have to say is no trouble of the file's.
    const ofFile = error instanceof Error && "syscall" in error;
    throw ofFile ? new Refusal("invalid_input", `“${out}” can't be written.`) : error;
  });
}

async function* linesOf(rows: AsyncIterable<Row> | Iterable<Row>): AsyncGenerator<string> {
  let text = "";
  for await (const row of rows) {
    text += `${row.map((cell) => quoted(plainCell(cell))).join(",")}\n`;
    if (text.length < writtenAtOnce) continue;
    yield text;
    text = "";
  }
  yield text;
}

const quoted = (text: string) => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
