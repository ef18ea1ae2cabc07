import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { formatBytes } from "@/lib/text/format";
import { Refusal } from "@/server/platform/refusal";
import { timeIsUp } from "@/server/platform/stopping";
import { fullDisk, meansFullDisk } from "./full-disk";

/** What arrived of a file. */
export interface Upload {
  sizeBytes: number;
  sha256: string;
}

/**
 * Streams a file to disk as it comes, counting and hashing; nothing of it is kept in memory. What is refused leaves no file.
 * Refuses: upload_incomplete, upload_too_large, disk_full, data_unavailable (the portal stops and can't wait for the rest).
 */
export async function receiveStream(
  file: string,
  body: ReadableStream<Uint8Array> | Readable,
  { expectedBytes, mostBytes }: { expectedBytes: number | null; mostBytes: number },
): Promise<Upload> {
  if (expectedBytes !== null && expectedBytes > mostBytes) throw tooLarge(mostBytes);
  const hash = createHash("sha256");
  let sizeBytes = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sizeBytes += chunk.length;
      hash.update(chunk);
      done(sizeBytes > mostBytes ? tooLarge(mostBytes) : null, chunk);
    },
  });
  const source =
    body instanceof Readable ? body : Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]);
  try {
    await pipeline(source, meter, createWriteStream(file), { signal: timeIsUp() });
  } catch (error) {
    await rm(file, { force: true });
    throw uploadTrouble(error);
  }
  if (expectedBytes !== null && expectedBytes !== sizeBytes) {
    await rm(file, { force: true });
    throw incomplete(sizeBytes, expectedBytes);
  }
  return { sizeBytes, sha256: hash.digest("hex") };
}

export const incomplete = (got: number, wanted: number) =>
  new Refusal(
    "upload_incomplete",
    `Only ${formatBytes(got)} of ${formatBytes(wanted)} arrived. Nothing was loaded; drop the file again.`,
  );

const tooLarge = (most: number) =>
  new Refusal(
    "upload_too_large",
    `The file is larger than ${formatBytes(most)}. Split it, then drop the parts.`,
  );

function uploadTrouble(error: unknown): unknown {
  if (error instanceof Refusal) return error;
  if (meansFullDisk(error)) return fullDisk("Nothing was loaded");
  if (timeIsUp().aborted) {
    return new Refusal(
      "data_unavailable",
      "CampaignBrain is being restarted. Nothing was loaded; drop the file again in a minute.",
    );
  }
  return new Refusal(
    "upload_incomplete",
    "The upload stopped before its end. Nothing was loaded; drop the file again.",
  );
}
