// Runs a TypeScript program of this project: `node scripts/run.mjs <file> [arguments]`.
import { spawn } from "node:child_process";
import path from "node:path";
import { runnerArguments } from "./runner.mjs";
import { bundleReader, generate, install } from "./setup.mjs";

const [file, ...rest] = process.argv.slice(2);
const root = path.resolve(import.meta.dirname, "..");
install();
generate();
// What is measured is what is served.
if (file.startsWith("bench/")) bundleReader();
const child = spawn(process.execPath, [...runnerArguments(root), path.join(root, file), ...rest], {
  stdio: "inherit",
  env: {
    ...process.env,
    CB_ROOT: root,
    // Or the paths of our imports would be looked up in whatever folder the command is called from.
    TSX_TSCONFIG_PATH: path.join(root, "tsconfig.json"),
    UV_THREADPOOL_SIZE: process.env.UV_THREADPOOL_SIZE ?? "16",
  },
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
