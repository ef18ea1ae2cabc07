import "server-only";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile as readText } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { limits } from "@/lib/imports/limits";
import { Reading } from "@/lib/imports/reading";
import { ProgressLine, RefusedFile } from "./child-replies";
import { outputs, type ReadProgress, type ReadRequest } from "./request";

interface ReadFileOptions {
  onProgress?: (progress: ReadProgress) => void;
  signal?: AbortSignal;
}

/** Why a file was not read: `code` for programs, `message` for people. */
export interface RefusedReading {
  code: string;
  message: string;
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

/**
 * Reads a dropped file in a child process and stages it into `outDir`, which must exist. Whatever goes wrong in
 * the child, also a crash, comes back as `refused` with a sentence for the person.
 */
export async function readFile(
  request: ReadRequest,
  { onProgress, signal }: ReadFileOptions = {},
): Promise<{ reading: Reading } | { refused: RefusedReading }> {
  if (signal?.aborted) return { refused: stopped };
  const failure = await runChild(request, onProgress, signal);
  if (failure) return { refused: failure };
  try {
    const found: unknown = JSON.parse(await readText(path.join(request.outDir, outputs.reading), "utf8"));
    const refused = RefusedFile.safeParse(found);
    return refused.success ? { refused: refused.data.error } : { reading: Reading.parse(found) };
  } catch {
    return { refused: crashed };
  }
}

/** Runs the child to its end. Value: what went wrong with it, or null. */
function runChild(
  request: ReadRequest,
  onProgress: ReadFileOptions["onProgress"],
  signal: AbortSignal | undefined,
): Promise<RefusedReading | null> {
  const root = process.env.CB_ROOT ?? process.cwd();
  const child = spawn(process.execPath, childArguments(root, request), {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  let ended: RefusedReading | null = null;
  let complaint = "";
  const stop = (reason: RefusedReading) => {
    ended ??= reason;
    child.kill("SIGKILL");
  };
  const timer = setTimeout(() => stop(tookTooLong), limits.readTimeoutMs);
  const onAbort = () => stop(stopped);
  signal?.addEventListener("abort", onAbort, { once: true });
  child.stdout.on("data", progressLines(onProgress));
  child.stderr.on("data", (chunk: Buffer) => {
    complaint = (complaint + chunk.toString("utf8")).slice(-20_000);
  });
  return new Promise((resolve) => {
    const finish = (reason: RefusedReading | null) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
      resolve(reason);
    };
    child.once("error", () => finish(ended ?? crashed));
    child.once("close", (code) => finish(ended ?? (code === 0 ? null : whatHappened(complaint))));
  });
}

/** A build may leave the child as one plain script, which starts in half the time. */
function childArguments(root: string, request: ReadRequest): string[] {
  const built = path.join(root, ".next", "reader.mjs");
  const loader = pathToFileURL(path.join(root, "node_modules", "tsx", "dist", "loader.mjs")).href;
  const isBuilt = process.env.NODE_ENV === "production" && existsSync(built);
  const entry = isBuilt
    ? [built]
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
  if (/ENOSPC|no space left|EDQUOT|quota exceeded|EFBIG|file too large/iu.test(complaint)) {
    return {
      code: "disk_full",
      message: "The server's disk is full. Nothing was imported; ask an admin to make room.",
    };
  }
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
