import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Slug } from "@/lib/platform/tenant";
import { checkpointPocket } from "@/server/platform/pocket/use";
import { benchApi } from "./bench-api";
import { benchDedupe } from "./bench-dedupe";
import { benchWriteDuring, benchWriteDuringBig } from "./bench-during";
import { benchIndexes } from "./bench-indexes";
import { benchRead, benchReadMemory } from "./bench-read";
import { benchUndo, benchWholeFull } from "./bench-undo";
import { benchUpload } from "./bench-upload";
import { benchVoters } from "./bench-voters";
import {
  closeCampaign,
  fill,
  newCampaign,
  sizeOf,
  stage,
  timeApply,
  timeApplyAfterCheck,
  timeDryRun,
  timeWhole,
} from "./campaign";
import { makeList } from "./lists";
import { against, type BenchResult, percentile } from "./measure";
import { timeOptionB, timeRaw } from "./raw";
import { timeSearches } from "./search";

const rows = 83_067;
const big = 1_000_000;
const half = 500_000;

/** Measures everything, or with `quick` only what needs no more than 83,067 rows. Tells each result as it comes. */
export async function runBench(
  dir: string,
  quick: boolean,
  say: (result: BenchResult) => void,
): Promise<BenchResult[]> {
  const lists = path.join(dir, "lists");
  await mkdir(lists, { recursive: true });
  const results: BenchResult[] = [];
  const add = (...more: BenchResult[]) => {
    results.push(...more);
    for (const result of more) say(result);
  };
  add(...(await benchUsual(lists)));
  add(await benchRead(lists, rows, 7, 1.5));
  if (quick) return results;
  add(...(await benchIndexes(await makeList(lists, rows), rows)), await benchUpload());
  add(await benchWholeFull(lists, rows), await benchUndo(lists, rows), await benchDedupe(lists));
  add(...(await benchVoters(lists)));
  add(await benchRead(lists, big, 3, 1.2), ...(await benchReadMemory(lists, big, 5)));
  add(await benchWriteDuring(lists, rows), ...(await benchWriteDuringBig(lists, big)));
  add(...(await benchBig(lists)));
  add(...(await benchOntoHalfAMillion(lists)));
  return results;
}

/** One round after the other, all measures of a round together, so that a slow minute hits all alike. */
async function benchUsual(dir: string): Promise<BenchResult[]> {
  const file = await makeList(dir, rows);
  const times = {
    raw: [] as number[],
    dryRun: [] as number[],
    apply: [] as number[],
    whole: [] as number[],
    optionB: [] as number[],
  };
  let bytes = 0;
  for (let round = 0; round < 5; round++) {
    times.raw.push(await timeRaw(dir, file));
    times.optionB.push(await timeOptionB(dir, file));
    const slug = await newCampaign();
    const jobId = await stage(slug, file);
    times.dryRun.push(await timeDryRun(slug, jobId));
    times.apply.push(await timeApply(slug, jobId));
    const whole = await newCampaign();
    times.whole.push(await timeWhole(whole, file));
    bytes = await sizeOf(whole);
    for (const done of [slug, whole]) await closeCampaign(done);
  }
  const optionB = against("seed-option-b/83067", rows, times.apply, times.optionB, 1.6);
  return [
    against("apply/83067/empty", rows, times.apply, times.raw, 1.5),
    against("dryrun/83067", rows, times.dryRun, times.raw, 0.8),
    against("whole/83067", rows, times.whole, times.raw, 4),
    { ...optionB, base: "Option B" },
    {
      name: "pocket/83067/size",
      rows,
      base: "limit",
      unit: "MB",
      medianMs: bytes / 1e6,
      rawMs: 15,
      ratio: bytes / 15e6,
      goal: 1,
      ok: bytes <= 15e6,
    },
  ];
}

async function benchBig(dir: string): Promise<BenchResult[]> {
  const file = await makeList(dir, big);
  const times = { raw: [] as number[], apply: [] as number[], whole: [] as number[] };
  for (let round = 0; round < 3; round++) {
    times.raw.push(await timeRaw(dir, file));
    const slug = await newCampaign();
    times.apply.push(await timeApplyAfterCheck(slug, await stage(slug, file)));
    const whole = await newCampaign();
    times.whole.push(await timeWhole(whole, file));
    for (const done of [slug, whole]) await closeCampaign(done);
  }
  return [
    against(`apply/${big}/empty`, big, times.apply, times.raw, 2),
    against(`whole/${big}`, big, times.whole, times.raw, 4),
  ];
}

async function benchOntoHalfAMillion(dir: string): Promise<BenchResult[]> {
  const existing = await makeList(dir, half);
  const file = await makeList(dir, rows, 450_000);
  const raw: number[] = [];
  const apply: number[] = [];
  let slug = await newCampaign();
  let found: number[] = [];
  for (let round = 0; round < 3; round++) {
    if (round > 0) {
      await closeCampaign(slug);
      slug = await newCampaign();
    }
    await fill(slug, existing);
    found = await timeSearches(slug, 10);
    raw.push(await timeRaw(dir, file));
    apply.push(await timeApplyAfterCheck(slug, await stage(slug, file)));
  }
  const search: BenchResult = {
    name: "search/500000",
    rows: half,
    base: "limit",
    medianMs: percentile(found, 95),
    rawMs: 50,
    ratio: percentile(found, 95) / 50,
    goal: 1,
    ok: percentile(found, 95) < 50,
  };
  // As after every import: what it left in the log goes into the file.
  await checkpointPocket(slug);
  const idle = await timeSearches(slug, 10);
  const during = await searchDuringImport(dir, slug);
  await closeCampaign(slug);
  const busy = {
    name: "search-during-import/500000",
    rows: half,
    base: "idle p95",
    medianMs: percentile(during, 95),
    rawMs: percentile(idle, 95),
    ratio: percentile(during, 95) / percentile(idle, 95),
    goal: 2,
  };
  return [
    against("apply/83067/500000-fill", rows, apply, raw, 2.2),
    search,
    { ...busy, ok: busy.ratio < busy.goal },
    ...(await benchApi(dir, existing)),
  ];
}

async function searchDuringImport(dir: string, slug: Slug): Promise<number[]> {
  const jobId = await stage(slug, await makeList(dir, big, 600_000));
  let done = false;
  const importing = timeApply(slug, jobId).finally(() => {
    done = true;
  });
  const times = await timeSearches(slug, 10_000, () => !done);
  await importing;
  return times;
}
