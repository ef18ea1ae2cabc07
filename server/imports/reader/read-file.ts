import "server-only";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile as readText, rename, rm } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { limits } from "@/lib/imports/limits";
import { Reading } from "@/lib/imports/reading";
import { endWithUs } from "@/server/platform/child-processes";
import { childEnv, env } from "@/server/platform/env";
import { fullDiskWords, meansFullDisk } from "@/server/platform/files/full-disk";
import { namesIn } from "@/server/platform/files/remove-old";
import { ProgressLine, RefusedFile, type RefusedReading } from "./child-replies";
import { findExcess } from "./find-excess";
import { outputs, type ReadProgress, type ReadRequest } from "./request";

interface ReadFileOptions {
  onProgress?: (progress: ReadProgress) => void;
  signal?: AbortSignal;
  /** What the child may write in all. */
  mostBytes?: number;
}

const heapMegabytes = 768;
const outOfMemory = {
  code: "too_large_to_read",
  message: "The file needs more memory than reading may use. Split it into smaller files.",
};
const tookTooLong = {
  code: "reading_timed_out",
  message: `Reading took longer than ${limits.readTimeoutMs / 60_000} minutes and was stopped. Split the file into smaller ones.`,
};
const stopped = { code: "reading_stopped", message: "Reading was stopped." };
const crashed = {
  code: "reading_failed",
  message: "The file could not be read. Save it as CSV (UTF-8) from a spreadsheet and drop it again.",
};

/** How often it is looked how much the child has written. */
const lookEveryMs = 100;

/**
 * Reads a dropped file in a child process and stages it into `outDir`, which must exist. Whatever goes wrong in
 * the child, also a crash, comes back as `refused` with a sentence for the person. Of what the child wrote the outputs
 * of a reading that succeeded stay, and nothing else, however it ended.
 */
export async function readFile(
  request: ReadRequest,
  options: ReadFileOptions = {},
): Promise<{ reading: Reading } | { refused: RefusedReading }> {
  if (options.signal?.aborted) return { refused: stopped };
  await clearReadings(request.outDir);
  const folder = await mkdtemp(path.join(request.outDir, readingFolder));
  try {
    const failure = await runChild({ ...request, outDir: folder }, options);
    return failure ? { refused: failure } : await collectOutputs(folder, request.outDir);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** How the folder begins in which a child works. */
const readingFolder = "reading-";

/** Removes what readings into a folder left whose server was killed. */
async function clearReadings(outDir: string): Promise<void> {
  for (const name of await namesIn(outDir))
    if (name.startsWith(readingFolder)) await rm(path.join(outDir, name), { recursive: true, force: true });
}

/** Moves what a child has found out of the folder in which it worked. */
async function collectOutputs(
  folder: string,
  outDir: string,
): Promise<{ reading: Reading } | { refused: RefusedReading }> {
  try {
    const found: unknown = JSON.parse(await readText(path.join(folder, outputs.reading), "utf8"));
    const refused = RefusedFile.safeParse(found);
    if (refused.success) return { refused: refused.data.error };
    const reading = Reading.parse(found);
    for (const name of Object.values(outputs)) await rename(path.join(folder, name), path.join(outDir, name));
    return { reading };
  } catch {
    return { refused: crashed };
  }
}

/** Runs the child to its end. Value: what went wrong with it, or null. */
function runChild(
  request: ReadRequest,
  { onProgress, signal, mostBytes = limits.writtenBytes }: ReadFileOptions,
): Promise<RefusedReading | null> {
  const child = endWithUs(
    spawn(process.execPath, childArguments(request), {
      cwd: env.rootDir,
      stdio: ["ignore", "pipe", "pipe"],
      env: childEnv(),
    }),
  );
  let ended: RefusedReading | null = null;
  let complaint = "";
  const stop = (reason: RefusedReading) => {
    ended ??= reason;
    child.kill("SIGKILL");
  };
  const timer = setTimeout(() => stop(tookTooLong), limits.readTimeoutMs);
  const watch = setInterval(() => {
    const excess = findExcess(request.outDir, mostBytes);
    if (excess) stop(excess);
  }, lookEveryMs);
  const onAbort = () => stop(stopped);
  signal?.addEventListener("abort", onAbort, { once: true });
  child.stdout.on("data", progressLines(onProgress));
  child.stderr.on("data", (chunk: Buffer) => {
    complaint = (complaint + chunk.toString("utf8")).slice(-20_000);
  });
  return new Promise((resolve) => {
    const finish = (reason: RefusedReading | null) => {
      clearTimeout(timer);
      clearInterval(watch);
      signal?.removeEventListener("abort", onAbort);
      resolve(reason);
    };
    child.once("error", () => finish(ended ?? crashed));
    child.once("close", (code) => finish(ended ?? (code === 0 ? null : whatHappened(complaint))));
  });
}

/** A build may leave the child as one plain script, which starts in half the time. */
function childArguments(request: ReadRequest): string[] {
  const { rootDir: root, reader } = env;
  const loader = pathToFileURL(path.join(root, "node_modules", "tsx", "dist", "loader.mjs")).href;
  const entry =
    reader && existsSync(reader)
      ? [reader]
      : ["--import", loader, path.join(root, "server", "imports", "reader", "main.ts")];
  // Rows are short-lived: with more room for the young they are cleared away in fewer goes.
  const node = [
    "--conditions=react-server",
    `--max-old-space-size=${heapMegabytes}`,
    "--max-semi-space-size=64",
  ];
  return [...node, ...entry, JSON.stringify(request)];
}

/** The child's last words tell running out of memory or disk from other trouble; they are not shown. */
function whatHappened(complaint: string): RefusedReading {
  if (meansFullDisk(complaint)) return { code: "disk_full", message: fullDiskWords("Nothing was imported") };
  return /out of memory|heap limit|bad_alloc/iu.test(complaint) ? outOfMemory : crashed;
}

/** Cuts the child's output into lines; one that is no progress is passed over. */
function progressLines(onProgress: ReadFileOptions["onProgress"]): (chunk: Buffer) => void {
  let rest = "";
  return (chunk) => {
    if (!onProgress) return;
    const lines = (rest + chunk.toString("utf8")).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      try {
        onProgress(ProgressLine.parse(JSON.parse(line)));
      } catch {
        // A line that is cut or not ours says nothing about the reading.
      }
    }
  };
}
