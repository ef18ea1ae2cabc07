import "server-only";
import type { Slug } from "@/lib/platform/tenant";
import type { ReadOptions } from "@/server/platform/pocket/in-turn";
import { checkpointPocket, readPocket, writePocket } from "@/server/platform/pocket/use";
import { Refusal } from "@/server/platform/refusal";
import type { MergeMany } from "./ask-for-work";
import { findSearch } from "./store/found-duplicates";
import { countMergedAt, mergeAll } from "./store/merge-groups";

interface Merging extends Pick<ReadOptions, "signal" | "onPace"> {
  by: string;
  /** Notes the moment of the merges down, before they are written. */
  note: (at: Date) => Promise<void>;
}

/**
 * Makes each group one that was asked for, all of them or none. Gives how many contacts went. Refuses: conflict (there was
 * another search meanwhile).
 */
export async function mergeMany(
  slug: Slug,
  { threshold, searchedAt }: MergeMany,
  { by, note, ...options }: Merging,
): Promise<number> {
  const merged = await writePocket(
    slug,
    async (pocket) => {
      if ((await findSearch(pocket))?.at !== searchedAt) throw hasSearchedAnew();
      const at = new Date();
      await note(at);
      pocket.step("Merging all groups", 1);
      return mergeAll(pocket, threshold, { by, at });
    },
    {
      heavy: true,
      writer: { what: "The merge of all duplicates", by },
      timeoutMs: 10 * 60_000,
      ...options,
    },
  );
  await checkpointPocket(slug);
  return merged;
}

/** How many contacts went by merges that were noted down, as far as they were written. */
export async function countMerged(slug: Slug, { at }: MergeMany, by: string): Promise<number> {
  if (at === null) return 0;
  return readPocket(slug, (pocket) => countMergedAt(pocket, { by, at: new Date(at) }));
}

const hasSearchedAnew = () =>
  new Refusal(
    "conflict",
    "Somebody has looked for duplicates again meanwhile. Look at what was found, then merge it.",
  );
