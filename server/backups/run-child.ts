import "server-only";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { runNode } from "@/server/platform/child-processes";
import { env } from "@/server/platform/env";
import { copyInChild } from "@/server/platform/files/copy-in-child";
import { Refusal } from "@/server/platform/refusal";

/** Copies a campaign's file, which is open, for its backup. Refuses: disk_full, invalid_input. */
export async function copyForBackup(from: string, to: string): Promise<void> {
  const end = await copyInChild(from, to);
  if (end === "copied") return;
  if (end === "disk_full") throw new Refusal("disk_full", "The disk is full. No backup was made.");
  throw new Refusal("invalid_input", `“${path.dirname(to)}” can't be written. No backup was made.`);
}

/** Opens a campaign's database file, which nothing else has open, and counts its tables; null when it can't be opened. */
export async function countInChild(file: string): Promise<Record<string, number> | null> {
  const loader = pathToFileURL(path.join(env.rootDir, "node_modules", "tsx", "dist", "loader.mjs")).href;
  const entry = path.join(env.rootDir, "server", "backups", "count-child.ts");
  const { failed, stdout } = await runNode(["--conditions=react-server", "--import", loader, entry, file]);
  return failed ? null : z.record(z.string(), z.number()).parse(JSON.parse(stdout));
}
