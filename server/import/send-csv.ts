import "server-only";
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";

/** Sends a CSV file as a download. `file`: absolute path; `name`: without blanks or accents. */
export const sendCsv = (file: string, name: string): Response =>
  new Response(Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
    },
  });
