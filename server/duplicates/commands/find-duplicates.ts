import "server-only";
import { z } from "zod";
import {
  type DuplicateGroup,
  firstPairs,
  leastThreshold,
  pairsOf,
  usualThreshold,
} from "@/lib/duplicates/duplicates";
import type { PersonId } from "@/lib/people/person-id";
import { Slug } from "@/lib/platform/tenant";
import { listKeys } from "@/server/contacts/store/list-keys";
import { searchDuplicates } from "@/server/duplicates/search-duplicates";
import { countGroups } from "@/server/duplicates/store/count-groups";
import { createGroups } from "@/server/duplicates/store/create-groups";
import { everyGroup } from "@/server/duplicates/store/every-group";
import { searchedTables } from "@/server/duplicates/store/found-tables";
import { listExtremeGroups } from "@/server/duplicates/store/list-extreme-groups";
import { listGroups } from "@/server/duplicates/store/list-groups";
import { command } from "@/server/platform/commands/command";
import { writeCsv } from "@/server/platform/commands/write-csv";
import { getTenant } from "@/server/platform/manager/tenants";
import type { Pocket } from "@/server/platform/pocket/pocket";

const FindDuplicates = z.object({
  slug: Slug,
  /** Absolute; gets every pair of every group as CSV: id1,id2,score. */
  pairs: z.string().min(1).optional(),
  threshold: z.number().min(leastThreshold).max(0.999).default(usualThreshold),
});

/**
 * How many groups are told in full, and how many pairs of each: one of thousands has millions, which only the
 * file gets.
 */
const shownGroups = 50;
const shownPairs = 1_000;

/** Finds contacts that may be one person. Changes nothing. */
export const findDuplicatesCommand = command({
  shape: FindDuplicates,
  async run({ slug, pairs: out, threshold }) {
    await getTenant(slug);
    const startedAt = performance.now();
    return searchDuplicates(slug, async (pocket, { contacts, compared }) => {
      await createGroups(pocket, searchedTables, threshold);
      const { groups, pairs, wouldGo } = await countGroups(pocket);
      if (out !== undefined) await writeCsv(out, pairRows(pocket, threshold));
      return {
        contacts,
        compared,
        groups,
        pairs,
        /** How many contacts fewer there were, were each group one. */
        wouldMerge: wouldGo,
        threshold,
        surest: await listSurest(pocket, threshold),
        pairsFile: out ?? null,
        ms: Math.round(performance.now() - startedAt),
      };
    });
  },
});

async function listSurest(pocket: Pocket, threshold: number) {
  const surest = await listExtremeGroups(pocket, "surest", shownGroups);
  const numbers = surest.map(({ number }) => number);
  const groups = await listGroups(pocket, searchedTables, threshold, numbers);
  const keys = await keysOf(pocket, groups);
  return groups.map((group) => ({
    members: group.members.toSorted().map((id) => ({ id, ...(keys.get(id) ?? { key: id, name: "" }) })),
    pairs: firstPairs(group, shownPairs),
  }));
}

async function* pairRows(pocket: Pocket, threshold: number): AsyncGenerator<string[]> {
  yield ["id1", "id2", "score"];
  for await (const groups of everyGroup(pocket, searchedTables, threshold)) {
    const keys = await keysOf(pocket, groups);
    const key = (id: PersonId) => keys.get(id)?.key ?? id;
    for (const group of groups)
      for (const { a, b, score } of pairsOf(group)) yield [key(a), key(b), score.toFixed(4)];
  }
}

const keysOf = (pocket: Pocket, groups: readonly DuplicateGroup[]) =>
  listKeys(
    pocket,
    groups.flatMap(({ members }) => members),
  );
