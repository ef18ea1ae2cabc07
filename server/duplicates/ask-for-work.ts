import "server-only";
import { z } from "zod";
import { leastThreshold } from "@/lib/duplicates/duplicates";
import type { JobId } from "@/lib/jobs/job";
import type { Slug } from "@/lib/platform/tenant";
import { createJob } from "@/server/platform/jobs/create-job";
import { findLiveJobOf } from "@/server/platform/jobs/find-live-job";
import { wakeJobs } from "@/server/platform/jobs/runner";
import { inTransaction } from "@/server/platform/manager/transaction";
import { readPocket } from "@/server/platform/pocket/use";
import { Refusal } from "@/server/platform/refusal";
import { findSearch } from "./store/found-duplicates";

export const searchInput = { kind: "search-duplicates", version: 1, input: z.object({}) };

/** Which groups are to be merged: those of this likelihood that this search found. */
export const MergeMany = z.object({
  threshold: z.number().min(leastThreshold).max(1),
  searchedAt: z.iso.datetime(),
  /** The moment of the merges, once they are being written: by it they are known after a stop. */
  at: z.iso.datetime().nullable().default(null),
});
export type MergeMany = z.infer<typeof MergeMany>;

export const mergeInput = { kind: "merge-many", version: 1, input: MergeMany };

/** The kinds of work that the page of duplicates shows. */
export const duplicateWork: readonly string[] = [searchInput.kind, mergeInput.kind];

interface Asker {
  tenantId: string;
  tenantSlug: Slug;
  name: string;
}

/** Asks for a search through all contacts. Gives the job's id: where one waits or runs already, its. */
export async function askForSearch({ tenantId, name }: Asker): Promise<JobId> {
  const id = await inTransaction(async (tx) => {
    const asked = { title: "All contacts", tenantId, createdBy: name, input: {} };
    return (await findLiveJobOf(tx, searchInput.kind, tenantId)) ?? createJob(tx, searchInput, asked);
  });
  wakeJobs(id);
  return id;
}

/**
 * Asks for each group to be merged that the last search found at this likelihood. Gives the job's id. Refuses:
 * conflict (nobody has searched, or such a merge waits or runs already).
 */
export async function askForMerge({ tenantId, tenantSlug, name }: Asker, threshold: number): Promise<JobId> {
  const search = await readPocket(tenantSlug, findSearch);
  if (!search) throw new Refusal("conflict", "Nobody has looked for duplicates yet.");
  const title = `All groups that are at least ${Math.round(threshold * 100)} % certain`;
  const input = { threshold, searchedAt: search.at };
  const id = await inTransaction(async (tx) => {
    if (await findLiveJobOf(tx, mergeInput.kind, tenantId))
      throw new Refusal("conflict", "Duplicates are being merged already.");
    return createJob(tx, mergeInput, { title, tenantId, createdBy: name, input });
  });
  wakeJobs(id);
  return id;
}
