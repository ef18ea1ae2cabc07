import "server-only";
import { z } from "zod";
import {
  type DuplicateGroup,
  groupDuplicates,
  leastThreshold,
  usualThreshold,
} from "@/lib/duplicates/duplicates";
import { Slug } from "@/lib/platform/tenant";
import { listKeys } from "@/server/contacts/store/list-keys";
import { searchDuplicates } from "@/server/duplicates/search-duplicates";
import { command } from "@/server/platform/commands/command";
import { writeCsv } from "@/server/platform/commands/write-csv";
import { getTenant } from "@/server/platform/manager/tenants";
import { readPocket } from "@/server/platform/pocket/use";

const FindDuplicates = z.object({
  slug: Slug,
  /** Absolute; gets every pair of every group as CSV: id1,id2,score. */
  pairs: z.string().min(1).optional(),
  threshold: z.number().min(leastThreshold).max(0.999).default(usualThreshold),
});

/** How many groups are told in full. */
const shownGroups = 50;

/** Finds contacts that may be one person. Changes nothing. */
export const findDuplicatesCommand = command({
  shape: FindDuplicates,
  async run({ slug, pairs: out, threshold }) {
    await getTenant(slug);
    const startedAt = performance.now();
    const found = await searchDuplicates(slug);
    const groups = groupDuplicates(found, threshold);
    const keys = await readPocket(slug, (pocket) =>
      listKeys(
        pocket,
        groups.flatMap(({ members }) => members),
      ),
    );
    if (out !== undefined) await writePairs(out, groups, keys);
    const surest = groups.toSorted((a, b) => b.weakest - a.weakest).slice(0, shownGroups);
    return {
      contacts: found.contacts,
      compared: found.compared,
      groups: groups.length,
      pairs: groups.reduce((sum, group) => sum + group.pairs.length, 0),
      /** How many contacts fewer there were, were each group one. */
      wouldMerge: groups.reduce((sum, { members }) => sum + members.length - 1, 0),
      threshold,
      surest: surest.map(({ members, pairs }) => ({
        members: members.map((id) => ({ id, ...(keys.get(id) ?? { key: id, name: "" }) })),
        pairs,
      })),
      pairsFile: out ?? null,
      ms: Math.round(performance.now() - startedAt),
    };
  },
});

type Keys = ReadonlyMap<string, { key: string; name: string }>;

function writePairs(out: string, groups: readonly DuplicateGroup[], keys: Keys): Promise<void> {
  const key = (id: string) => keys.get(id)?.key ?? id;
  const rows = groups.flatMap(({ pairs }) =>
    pairs.map(({ a, b, score }) => [key(a), key(b), score.toFixed(4)]),
  );
  return writeCsv(out, [["id1", "id2", "score"], ...rows]);
}
