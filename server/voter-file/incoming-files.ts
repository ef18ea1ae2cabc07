import "server-only";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { limits } from "@/lib/limits";
import { votersDir } from "@/server/env";
import { receiveStream, type Upload } from "@/server/import/receive-stream";
import { Refusal } from "@/server/refusal";

/** Where files of a voter file lie until they are loaded: a folder of each admin's own. */
const incomingDir = (adminId: string) => path.join(votersDir(), "incoming", path.basename(adminId));

/** Where the lists lie that were read of them. */
export const readDir = (adminId: string) => path.join(incomingDir(adminId), ".read");

/** The path of a file that an admin sent. A name is never a path. Refuses: invalid_input. */
export function incomingPath(adminId: string, name: string): string {
  const plain = name.replaceAll(/[\\/\p{Cc}]/gu, "_").slice(0, 120);
  if (plain === "" || plain.startsWith("."))
    throw new Refusal("invalid_input", "That file has no usable name.");
  return path.join(incomingDir(adminId), plain);
}

/** Keeps a file of a voter file as it comes. Refuses: invalid_input, upload_incomplete, upload_too_large, disk_full. */
export async function receiveVoterFile(
  adminId: string,
  name: string,
  body: ReadableStream<Uint8Array>,
  expectedBytes: number | null,
): Promise<Upload> {
  const file = incomingPath(adminId, name);
  await mkdir(path.dirname(file), { recursive: true });
  const kept = await receiveStream(`${file}.part`, body, { expectedBytes, mostBytes: limits.voterFileBytes });
  await rename(`${file}.part`, file);
  return kept;
}

/** Throws away what an admin sent, but for these files. */
export async function dropIncoming(adminId: string, but: readonly string[] = []): Promise<void> {
  const dir = incomingDir(adminId);
  const kept = new Set(but);
  for (const name of await readdir(dir).catch(() => []))
    if (!kept.has(path.join(dir, name))) await rm(path.join(dir, name), { recursive: true, force: true });
}
