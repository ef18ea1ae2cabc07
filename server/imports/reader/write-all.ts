import { writeSync } from "node:fs";

/** Writes all of the bytes, however many goes it takes. */
export function writeAll(file: number, text: string | Buffer): void {
  const bytes = typeof text === "string" ? Buffer.from(text, "utf8") : text;
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}
