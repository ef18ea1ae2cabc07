import { readFileSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { proposeFields } from "@/server/imports/propose-mapping";
import { readFile } from "@/server/imports/reader/read-file";
import { makeList, makeLongList } from "./lists";
import { against, type BenchResult, timed } from "./measure";
import { timeRaw } from "./raw";

/** Reads, profiles and maps a list as the loader does after an upload. */
export async function readOnce(dir: string, file: string): Promise<void> {
  const outDir = path.join(dir, "reading");
  await mkdir(outDir, { recursive: true });
  const answer = await readFile({ source: file, name: "list.csv", outDir });
  if ("refused" in answer) throw new Error(answer.refused.message);
  proposeFields(answer.reading.columns);
  await rm(outDir, { recursive: true });
}

/** How long reading, profiling and mapping take, as ratios to RAW. */
export async function benchRead(
  dir: string,
  rows: number,
  rounds: number,
  goal: number,
): Promise<BenchResult> {
  const file = await makeList(dir, rows);
  const times = { raw: [] as number[], read: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    times.raw.push(await timeRaw(dir, file));
    times.read.push(await timed(() => readOnce(dir, file)));
  }
  return against(`read/${rows}`, rows, times.read, times.raw, goal);
}

const childLimitMegabytes = 1000;
const serverLimitMegabytes = 500;
const lookEveryMs = 50;

/** The most memory that reading a list takes, in the child that reads and in this process. Linux tells it of both. */
export async function benchReadMemory(dir: string, rowsOnce: number, times: number): Promise<BenchResult[]> {
  const rows = rowsOnce * times;
  const file = await makeLongList(dir, rowsOnce, times);
  let [child, own] = [0, 0];
  const look = setInterval(() => {
    own = Math.max(own, process.memoryUsage.rss() / 1e6);
    for (const pid of childrenOf(process.pid)) child = Math.max(child, peakMegabytes(pid));
  }, lookEveryMs);
  await readOnce(dir, file);
  clearInterval(look);
  await rm(file);
  return [
    memory(`read/${rows}/child`, rows, child, childLimitMegabytes),
    memory(`read/${rows}/server`, rows, own, serverLimitMegabytes),
  ];
}

function memory(name: string, rows: number, megabytes: number, limit: number): BenchResult {
  const ratio = megabytes / limit;
  const figures = { medianMs: megabytes, rawMs: limit, ratio, goal: 1, ok: megabytes > 0 && ratio < 1 };
  return { name, rows, base: "limit", unit: "MB", ...figures };
}

const childrenOf = (pid: number) =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number);

/** Zero for a process that has ended meanwhile. */
function peakMegabytes(pid: number): number {
  try {
    const peak = /VmHWM:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return (Number(peak?.[1] ?? 0) * 1024) / 1e6;
  } catch {
    return 0;
  }
}
