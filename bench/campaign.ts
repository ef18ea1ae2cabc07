import { mkdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { DuplicateRule } from "@/lib/imports/import-plan";
import type { Reading } from "@/lib/imports/reading";
import { Slug } from "@/lib/platform/tenant";
import { uuidv7 } from "@/lib/platform/uuid";
import { createTenant } from "@/server/campaigns/create-tenant";
import { readFile } from "@/server/imports/reader/read-file";
import { applyImport } from "@/server/imports/store/apply-import";
import { checkImport } from "@/server/imports/store/check-import";
import { createBatch } from "@/server/imports/store/create-batch";
import { writeList } from "@/server/imports/write-list";
import { stagedSource } from "@/server/people/store/source";
import { env, jobDir } from "@/server/platform/env";
import { getDataFile } from "@/server/platform/pocket/data-place";
import { closePocket } from "@/server/platform/pocket/registry";
import { checkpointPocket, readPocket, writePocket } from "@/server/platform/pocket/use";
import { wholeMapping } from "./lists";
import { timed } from "./measure";

let made = 0;
const readings = new Map<string, Reading>();

/** A new, empty campaign. Gives its short name. */
export async function newCampaign(): Promise<Slug> {
  const slug = Slug.parse(`bench-${++made}`);
  await createTenant({ slug, name: slug, createdBy: "bench" });
  return slug;
}

/** Reads a list in the child process into the campaign's upload folder. Gives the job's id. */
export async function stage(slug: Slug, file: string): Promise<string> {
  const jobId = uuidv7();
  const outDir = jobDir(slug, jobId);
  await mkdir(outDir, { recursive: true });
  const answer = await readFile({ source: file, name: path.basename(file), outDir });
  if ("refused" in answer) throw new Error(answer.refused.message);
  readings.set(jobId, answer.reading);
  return jobId;
}

/** What reading a staged list found. */
export function readingOf(jobId: string): Reading {
  const reading = readings.get(jobId);
  if (!reading) throw new Error(`Job ${jobId} was not staged.`);
  return reading;
}

const input = (slug: Slug, jobId: string, duplicates: DuplicateRule = "fill") => ({
  jobId,
  dir: jobDir(slug, jobId),
  source: stagedSource(
    path.join(jobDir(slug, jobId), "staged.parquet"),
    wholeMapping,
    (index) => readings.get(jobId)?.columns[index]?.padded ?? true,
  ),
  options: { duplicates, dateOrder: "mdy" } as const,
});

/** The check of a staged list: what the whole of it would do. */
export const timeDryRun = (slug: Slug, jobId: string) =>
  timed(() =>
    readPocket(slug, (pocket) => checkImport(pocket, input(slug, jobId)), {
      heavy: true,
      timeoutMs: 600_000,
    }),
  );

/** From the press of "Import" to committed and readable. */
export const timeApply = (slug: Slug, jobId: string, duplicates?: DuplicateRule) =>
  timed(() =>
    writePocket(
      slug,
      (pocket) =>
        applyImport(pocket, {
          ...input(slug, jobId, duplicates),
          fileName: "bench.csv",
          path: "direct",
          appliedBy: "bench",
          at: new Date(),
        }),
      { heavy: true, timeoutMs: 600_000 },
    ),
  );

/** The same through the loader, which works out beside others what it is going to do, and to a checkpointed campaign. */
export async function loadBeside(slug: Slug, jobId: string): Promise<void> {
  const { duplicates } = input(slug, jobId).options;
  const batch = { id: jobId, fileName: "bench.csv", path: "direct", duplicates, appliedBy: "bench" } as const;
  await writeList(slug, input(slug, jobId), {
    fileName: batch.fileName,
    by: "bench",
    conclude: (pocket, _planned, at) => createBatch(pocket, { ...batch, at, result: null, state: "done" }),
  });
  await checkpointPocket(slug);
}

/** The same for a list whose check has been seen, as whoever presses "Import" has. */
export async function timeApplyAfterCheck(slug: Slug, jobId: string): Promise<number> {
  await timeDryRun(slug, jobId);
  return timeApply(slug, jobId);
}

/** From the file on disk to a checkpointed campaign. */
export const timeWhole = (slug: Slug, file: string) =>
  timed(async () => {
    const jobId = await stage(slug, file);
    await timeDryRun(slug, jobId);
    await timeApply(slug, jobId);
    await checkpointPocket(slug);
  });

/** Loads a list and checkpoints, as a base for what is measured next. */
export async function fill(slug: Slug, file: string, duplicates?: DuplicateRule): Promise<void> {
  await timeApply(slug, await stage(slug, file), duplicates);
  await checkpointPocket(slug);
}

/** Closes a campaign that has been measured, so that it takes nothing from what is measured next. */
export const closeCampaign = (slug: Slug) => closePocket(slug);

/** The size of a campaign's file, in bytes. */
export const sizeOf = async (slug: Slug) => (await stat(await getDataFile(slug))).size;

/** Removes the bench's data directory. */
export const removeAll = () => rm(env.dataDir, { recursive: true, force: true });
