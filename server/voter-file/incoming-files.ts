import "server-only";
import { createWriteStream } from "node:fs";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { votersDir } from "@/server/env";
import { Refusal } from "@/server/refusal";

/** Where files of a voter file lie until they are loaded: a folder of each admin's own. */
const incomingDir = (adminId: string) => path.join(votersDir(), "incoming", path.basename(adminId));

/** The path of a file that an admin sent. A name is never a path. Refuses: invalid_input. */
export function incomingPath(adminId: string, name: string): string {
  const plain = name.replaceAll(/[\\/\p{Cc}]/gu, "_").slice(0, 120);
  if (plain === "" || plain.startsWith("."))
    throw new Refusal("invalid_input", "That file has no usable name.");
  return path.join(incomingDir(adminId), plain);
}

/** Keeps a file of a voter file as it comes. Refuses: invalid_input, upload_incomplete. */
export async function receiveVoterFile(
  adminId: string,
  name: string,
  body: ReadableStream<Uint8Array>,
  expectedBytes: number | null,
): Promise<{ sizeBytes: number }> {
  const file = incomingPath(adminId, name);
  await mkdir(path.dirname(file), { recursive: true });
  const partial = `${file}.part`;
  await pipeline(
    Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]),
    createWriteStream(partial),
  ).catch(async () => {
    await rm(partial, { force: true });
    throw new Refusal("upload_incomplete", "The file didn't arrive whole. Send it again.");
  });
  const { size } = await stat(partial);
  if (expectedBytes !== null && size !== expectedBytes) {
    await rm(partial, { force: true });
    throw new Refusal("upload_incomplete", "The file didn't arrive whole. Send it again.");
  }
  await rename(partial, file);
  return { sizeBytes: size };
}

/** Throws an admin's files away, once they are loaded or turned down. */
export const dropIncoming = (adminId: string) => rm(incomingDir(adminId), { recursive: true, force: true });
