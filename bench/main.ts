// `npm run bench [-- --quick] [--json]`: how far the loader is from what the machine can do at all, as ratios of one run.
import { mkdtempSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { version as duckdb } from "@duckdb/node-api";
import { asTable, type BenchResult } from "./measure";

const quick = process.argv.includes("--quick");
const json = process.argv.includes("--json");
Object.assign(process.env, { NODE_ENV: "production" });
process.env.CB_DATA_DIR = mkdtempSync(path.join(tmpdir(), "campaignbrain-bench-"));

const { assemble } = await import("@/server/portal/assemble");
const { runBench } = await import("./run-bench");
const { removeAll } = await import("./campaign");

assemble();
const say = (result: BenchResult) => {
  if (!json) process.stdout.write(asTable([result]));
};
const results = await runBench(process.env.CB_DATA_DIR, quick, say);
const machine = `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}`;
if (json)
  process.stdout.write(`${JSON.stringify({ machine, node: process.version, duckdb: duckdb(), results })}\n`);
await removeAll();
process.exit(0);
