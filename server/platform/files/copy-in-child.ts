import "server-only";
import { runNode } from "@/server/platform/child-processes";
import { meansFullDisk } from "./full-disk";

const copySource = `const fs = require("node:fs");
fs.copyFileSync(process.argv[1], process.argv[2]);
const file = fs.openSync(process.argv[2], "r+");
fs.fsyncSync(file);
fs.closeSync(file);`;

/** Copies a file in a child process: an open file of DuckDB loses its lock when its own process reads it. Gives how that ended. */
export async function copyInChild(
  from: string,
  to: string,
  signal?: AbortSignal,
): Promise<"copied" | "disk_full" | "failed"> {
  const { failed, stderr } = await runNode(["-e", copySource, from, to], signal);
  if (!failed) return "copied";
  return meansFullDisk(stderr) ? "disk_full" : "failed";
}
