import "server-only";
import { mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { limits } from "@/lib/imports/limits";
import { votersDir } from "@/server/platform/env";
import { receiveStream, type Upload } from "@/server/platform/files/receive-stream";
import { Refusal } from "@/server/platform/refusal";

/** Where files of a voter file lie until they are loaded: a folder of each admin's own. */
export const incomingRoot = () => path.join(votersDir(), "incoming");
const incomingDir = (adminId: string) => path.join(incomingRoot(), path.basename(adminId));

/** Where the lists lie that were read of them, and the note that says which they are. */
export const readFolder = ".read";
export const keptNote = "lists.json";
export const readDir = (adminId: string) => path.join(incomingDir(adminId), readFolder);

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

/** Throws files away that an admin sent, and the lists that were read of them. Others may be on their way. */
export async function dropIncoming(adminId: string, files: readonly string[]): Promise<void> {
  for (const file of [...files, readDir(adminId)]) await rm(file, { recursive: true, force: true });
}
