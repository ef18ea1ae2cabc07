import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { damaged } from "./damaged";
import { meter } from "./meter";

/** Unpacks a gzip file. Refuses: damaged_file, unpacks_too_large. */
export async function unpackGzip(
  source: string,
  target: string,
  onBytes: (bytes: number) => void,
): Promise<void> {
  try {
    await pipeline(createReadStream(source), createGunzip(), meter(onBytes), createWriteStream(target));
  } catch (error) {
    throw damaged("compressed file", error);
  }
}
