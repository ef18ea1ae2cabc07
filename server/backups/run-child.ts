import "server-only";
import { execFile } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { childEnv, env } from "@/server/platform/env";
import { meansFullDisk } from "@/server/platform/files/full-disk";
import { Refusal } from "@/server/platform/refusal";

const copySource = `const fs = require("node:fs");
fs.copyFileSync(process.argv[1], process.argv[2]);
const file = fs.openSync(process.argv[2], "r+");
fs.fsyncSync(file);
fs.closeSync(file);`;

/** Copies a file in a child process: an open file of DuckDB loses its lock when its own process reads it. */
export async function copyInChild(from: string, to: string): Promise<void> {
  const { failed, stderr } = await run(["-e", copySource, from, to]);
  if (!failed) return;
  if (meansFullDisk(stderr)) throw new Refusal("disk_full", "The disk is full. No backup was made.");
  throw new Refusal("invalid_input", `“${path.dirname(to)}” can't be written. No backup was made.`);
}

/** Opens a campaign's database file, which nothing else has open, and counts its tables; null when it can't be opened. */
export async function countInChild(file: string): Promise<Record<string, number> | null> {
  const loader = pathToFileURL(path.join(env.rootDir, "node_modules", "tsx", "dist", "loader.mjs")).href;
  const entry = path.join(env.rootDir, "server", "backups", "count-child.ts");
  const { failed, stdout } = await run(["--conditions=react-server", "--import", loader, entry, file]);
  return failed ? null : z.record(z.string(), z.number()).parse(JSON.parse(stdout));
}

function run(args: readonly string[]): Promise<{ failed: boolean; stdout: string; stderr: string }> {
  const options = { cwd: env.rootDir, env: childEnv(), maxBuffer: 16 * 1024 ** 2 };
  return new Promise((resolve) => {
    execFile(process.execPath, args, options, (error, stdout, stderr) =>
      resolve({ failed: error !== null, stdout, stderr }),
    );
  });
}
