import { lstat } from "node:fs/promises";
import path from "node:path";
import { namesIn } from "./remove-old";

/** How large a file is, or a folder with all that is in it; a link counts as itself. What goes meanwhile counts nothing. */
export async function bytesOf(file: string): Promise<number> {
  const facts = await lstat(file).catch(() => null);
  if (!facts?.isDirectory()) return facts?.size ?? 0;
  let bytes = 0;
  for (const name of await namesIn(file)) bytes += await bytesOf(path.join(file, name));
  return bytes;
}
