import "server-only";
import { countRows } from "@/server/platform/duckdb/query";
import { env } from "@/server/platform/env";
import { getAskedJob, readInput } from "@/server/platform/jobs/asked-job";
import { saveInput } from "@/server/platform/jobs/create-job";
import { type JobKind, jobKind } from "@/server/platform/jobs/kind";
import { watchPace } from "@/server/platform/jobs/watch-pace";
import { slugOf } from "@/server/platform/manager/tenants";
import { readPocket } from "@/server/platform/pocket/use";
import { MergeMany, mergeInput, searchInput } from "./ask-for-work";
import { countMerged, mergeMany } from "./merge-many";
import { searchAndKeep } from "./search-duplicates";

const heavy = { heavy: true, memoryMb: env.importMemoryMb, attempts: 3 } as const;

const searchKind = jobKind({
  ...searchInput,
  ...heavy,
  async run(job, context) {
    const slug = slugOf(job);
    const contacts = await readPocket(slug, (pocket) => countRows(pocket, "person"));
    const editor = { by: job.createdBy, at: new Date() };
    await searchAndKeep(slug, editor, watchPace(context, contacts));
    return { contacts };
  },
});

const mergeKind = jobKind({
  ...mergeInput,
  ...heavy,
  async run({ id, input, createdBy: by, ...job }, context) {
    const slug = slugOf(job);
    const before = await countMerged(slug, input, by);
    if (before > 0) return { merged: before };
    const note = (at: Date) =>
      context.write((tx) => saveInput(tx, id, mergeInput, { ...input, at: at.toISOString() }));
    return { merged: await mergeMany(slug, input, { by, note, ...watchPace(context) }) };
  },
  /** Whoever was stopped after the merges were written has done all of it. */
  async cleanUp({ id, createdBy, ...job }, end) {
    const asked = readInput(mergeInput, await getAskedJob(id));
    const merged = asked ? await countMerged(slugOf(job), MergeMany.parse(asked.value), createdBy) : 0;
    return merged > 0 ? { state: "done", figures: { merged } } : end;
  },
});

/** The kinds of the duplicates' work. */
export const duplicateKinds: readonly JobKind[] = [searchKind, mergeKind];
