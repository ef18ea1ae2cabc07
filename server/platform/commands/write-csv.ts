import "server-only";
import { writeFile } from "node:fs/promises";
import { Refusal } from "@/server/platform/refusal";

/** Writes rows of texts as CSV, the header first. `out`: absolute path. Refuses: invalid_input (can't be written there). */
export async function writeCsv(out: string, rows: readonly (readonly string[])[]): Promise<void> {
  const lines = rows.map((row) => row.map(quoted).join(","));
  await writeFile(out, `${lines.join("\n")}\n`).catch(() => {
    throw new Refusal("invalid_input", `“${out}” can't be written.`);
  });
}

const quoted = (text: string) => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
