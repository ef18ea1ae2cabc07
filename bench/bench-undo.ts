import { proposeFields } from "@/server/imports/propose-mapping";
import { createBatch } from "@/server/imports/store/create-batch";
import { undoImport } from "@/server/imports/store/undo-import";
import { checkpointPocket, writePocket } from "@/server/platform/pocket/use";
import { closeCampaign, newCampaign, readingOf, stage, timeApply, timeDryRun } from "./campaign";
import { makeList } from "./lists";
import { against, type BenchResult, median, timed } from "./measure";
import { timeRaw } from "./raw";

const undone = 28_000;
const limitMs = 2_000;

/** How long it takes to undo an import of 28,000 rows beside 83,067 contacts of another. */
export async function benchUndo(dir: string, others: number): Promise<BenchResult> {
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    const slug = await newCampaign();
    await timeApply(slug, await stage(slug, await makeList(dir, others)));
    const jobId = await stage(slug, await makeList(dir, undone, 500_000));
    await timeApply(slug, jobId);
    const batch = {
      id: jobId,
      fileName: "bench.csv",
      path: "direct",
      duplicates: "fill",
      appliedBy: "bench",
    };
    await writePocket(slug, (pocket) =>
      createBatch(pocket, { ...batch, at: new Date(), result: null, state: "done" }),
    );
    await checkpointPocket(slug);
    let removed = 0;
    const undo = async () => {
      const figures = await writePocket(slug, (pocket) => undoImport(pocket, jobId, "bench", new Date()), {
        heavy: true,
      });
      removed = figures.removed;
    };
    times.push(await timed(undo));
    if (removed < undone * 0.9) throw new Error(`An undo of ${undone} rows removed ${removed} contacts.`);
    await closeCampaign(slug);
  }
  const ms = median(times);
  const figures = { medianMs: ms, rawMs: limitMs, ratio: ms / limitMs, goal: 1, ok: ms < limitMs };
  return { name: `undo/${undone}`, rows: undone, base: "limit", ...figures };
}

/** From the file on disk to a checkpointed campaign, with all that a person sees on the way: reading, mapping, check, import with every rule and the journal. */
export async function benchWholeFull(dir: string, rows: number): Promise<BenchResult> {
  const file = await makeList(dir, rows);
  const times = { raw: [] as number[], whole: [] as number[] };
  for (let round = 0; round < 5; round++) {
    times.raw.push(await timeRaw(dir, file));
    const slug = await newCampaign();
    times.whole.push(
      await timed(async () => {
        const jobId = await stage(slug, file);
        proposeFields(readingOf(jobId).columns);
        await timeDryRun(slug, jobId);
        await timeApply(slug, jobId);
        await checkpointPocket(slug);
      }),
    );
    await closeCampaign(slug);
  }
  return against(`whole-full/${rows}`, rows, times.whole, times.raw, 5);
}
