import "server-only";
import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { Readable } from "node:stream";

/** Sends a CSV file as a download. `file`: absolute path; `name`: without blanks or accents; `once`: it is removed then. */
export function sendCsv(file: string, name: string, { once = false } = {}): Response {
  const stream = createReadStream(file);
  if (once) stream.once("close", () => void rm(file, { force: true }));
  return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
    },
  });
}
