import "server-only";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { runNode } from "@/server/platform/child-processes";
import { env } from "@/server/platform/env";
import { copyInChild } from "@/server/platform/files/copy-in-child";
import { Refusal } from "@/server/platform/refusal";

/** Copies a campaign's file, which is open, for its backup. Refuses: disk_full, invalid_input. */
export async function copyForBackup(from: string, to: string, signal?: AbortSignal): Promise<void> {
  const end = await copyInChild(from, to, signal);
  signal?.throwIfAborted();
  if (end === "copied") return;
  if (end === "disk_full") throw new Refusal("disk_full", "The disk is full. No backup was made.");
  throw new Refusal("invalid_input", `“${path.dirname(to)}” can't be written. No backup was made.`);
}

/** Opens a campaign's database file, which nothing else has open, and counts its tables; null when it can't be opened. */
export const countInChild = (file: string, signal?: AbortSignal): Promise<TableCounts | null> =>
  runChild([file], signal);

/** Brings such a file up to date as the portal would, and counts its tables; null when that can't be done. */
export const migrateInChild = (file: string, signal?: AbortSignal): Promise<TableCounts | null> =>
  runChild([file, "migrate"], signal);

type TableCounts = Record<string, number>;

async function runChild(args: readonly string[], signal?: AbortSignal): Promise<TableCounts | null> {
  const loader = pathToFileURL(path.join(env.rootDir, "node_modules", "tsx", "dist", "loader.mjs")).href;
  const entry = path.join(env.rootDir, "server", "backups", "count-child.ts");
  const program = ["--conditions=react-server", "--import", loader, entry, ...args];
  const { failed, stdout } = await runNode(program, signal);
  return failed ? null : z.record(z.string(), z.number()).parse(JSON.parse(stdout));
}
