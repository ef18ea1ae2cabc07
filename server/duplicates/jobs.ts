import "server-only";
import type { Pace } from "@/server/platform/duckdb/meter";
import { countRows } from "@/server/platform/duckdb/query";
import { env } from "@/server/platform/env";
import { getAskedJob, readInput } from "@/server/platform/jobs/asked-job";
import { saveInput } from "@/server/platform/jobs/create-job";
import { type JobContext, type JobKind, jobKind } from "@/server/platform/jobs/kind";
import { readPocket } from "@/server/platform/pocket/use";
import { MergeMany, mergeInput, searchInput } from "./ask-for-work";
import { countMerged, mergeMany } from "./merge-many";
import { searchAndKeep } from "./search-duplicates";

const heavy = { heavy: true, memoryMb: env.importMemoryMb, attempts: 3 } as const;

const searchKind = jobKind({
  ...searchInput,
  ...heavy,
  async run(job, context) {
    const slug = job.tenantSlug ?? "";
    const contacts = await readPocket(slug, (pocket) => countRows(pocket, "person"));
    const editor = { by: job.createdBy, at: new Date() };
    await searchAndKeep(slug, editor, { signal: context.signal, onPace: watch(context, contacts) });
    return { contacts };
  },
});

const mergeKind = jobKind({
  ...mergeInput,
  ...heavy,
  async run({ id, input, createdBy: by, tenantSlug }, context) {
    const slug = tenantSlug ?? "";
    const before = await countMerged(slug, input, by);
    if (before > 0) return { merged: before };
    const note = (at: Date) =>
      context.write((tx) => saveInput(tx, id, mergeInput, { ...input, at: at.toISOString() }));
    const watched = { signal: context.signal, onPace: watch(context, null) };
    return { merged: await mergeMany(slug, input, { by, note, ...watched }) };
  },
  /** Whoever was stopped after the merges were written has done all of it. */
  async cleanUp({ id, createdBy, tenantSlug }, end) {
    const asked = readInput(mergeInput, await getAskedJob(id));
    const merged = asked ? await countMerged(tenantSlug ?? "", MergeMany.parse(asked.value), createdBy) : 0;
    return merged > 0 ? { state: "done", figures: { merged } } : end;
  },
});

/** The kinds of the duplicates' work. */
export const duplicateKinds: readonly JobKind[] = [searchKind, mergeKind];

/** Tells how far a campaign's database is with `ofRows` contacts. */
function watch({ progress }: JobContext, ofRows: number | null): (pace: Pace) => void {
  const startedAt = new Date().toISOString();
  return ({ phase, share }) => progress({ phase, share, ofRows, startedAt });
}
