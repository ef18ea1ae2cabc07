import "server-only";
import { writeFile } from "node:fs/promises";
import { plainCell } from "@/lib/text/plain-cell";
import { Refusal } from "@/server/platform/refusal";

/**
 * Writes rows of texts as CSV, the header first; no cell can be taken for a formula. `out`: absolute path.
 * Refuses: invalid_input (can't be written there).
 */
export async function writeCsv(out: string, rows: readonly (readonly string[])[]): Promise<void> {
  const lines = rows.map((row) => row.map((text) => quoted(plainCell(text))).join(","));
  await writeFile(out, `${lines.join("\n")}\n`).catch(() => {
    throw new Refusal("invalid_input", `“${out}” can't be written.`);
  });
}

const quoted = (text: string) => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
