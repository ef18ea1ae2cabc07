import { writeFileSync } from "node:fs";
import path from "node:path";
import { CannotRead } from "./cannot-read";
import { readListFile } from "./read-list-file";
import { outputs, type ReadProgress, type ReadRequest } from "./request";

const progressEveryMs = 200;
const parent = process.ppid;

/** The reading child: one request as its argument, its findings in files, progress as lines of JSON. */
async function main(): Promise<void> {
  const request: ReadRequest = JSON.parse(process.argv[2] ?? "");
  try {
    await readListFile(request, throttled());
  } catch (error) {
    if (!(error instanceof CannotRead)) throw error;
    const { code, message } = error;
    writeFileSync(path.join(request.outDir, outputs.reading), JSON.stringify({ error: { code, message } }));
  }
}

function throttled(): (progress: ReadProgress) => void {
  let last = 0;
  return (progress) => {
    const now = performance.now();
    if (now - last < progressEveryMs && last > 0) return;
    last = now;
    // Nobody waits for what is read when the server was killed, and nobody would clear it away.
    if (process.ppid !== parent) process.exit(1);
    process.stdout.write(`${JSON.stringify(progress)}\n`);
  };
}

await main();
