import "server-only";
import { writeFile } from "node:fs/promises";
import { z } from "zod";
import { Slug } from "@/lib/tenant";
import { getTenant } from "@/server/manager/tenants";
import { type DuplicateGroup, findDuplicates, usualThreshold } from "@/server/pocket/dedupe/find-duplicates";
import { execute } from "@/server/pocket/query";
import { readPocket } from "@/server/pocket/use";
import { Refusal } from "@/server/refusal";
import { command } from "./command";

const FindDuplicates = z.object({
  slug: Slug,
  /** Absolute; gets every pair of every group as CSV: id1,id2,score. */
  pairs: z.string().min(1).optional(),
  threshold: z.number().min(0.5).max(0.999).default(usualThreshold),
});

/** How many groups are told in full. */
const shownGroups = 50;

/** Finds contacts that may be one person. Changes nothing. */
export const findDuplicatesCommand = command({
  shape: FindDuplicates,
  async run({ slug, pairs: out, threshold }) {
    await getTenant(slug);
    const startedAt = performance.now();
    const { contacts, compared, groups } = await readPocket(
      slug,
      async (pocket) => {
        await execute(pocket, "BEGIN TRANSACTION");
        try {
          return await findDuplicates(pocket, threshold);
        } finally {
          await execute(pocket, "ROLLBACK");
        }
      },
      { heavy: true, timeoutMs: 15 * 60_000 },
    );
    if (out !== undefined) await writePairs(out, groups);
    const surest = groups.toSorted((a, b) => leastScore(b) - leastScore(a)).slice(0, shownGroups);
    return {
      contacts,
      compared,
      groups: groups.length,
      pairs: groups.reduce((sum, group) => sum + group.pairs.length, 0),
      /** How many contacts fewer there were, were each group one. */
      wouldMerge: groups.reduce((sum, { members }) => sum + members.length - 1, 0),
      threshold,
      surest,
      pairsFile: out ?? null,
      ms: Math.round(performance.now() - startedAt),
    };
  },
});

const leastScore = ({ pairs }: DuplicateGroup) => Math.min(...pairs.map(({ score }) => score));

async function writePairs(out: string, groups: readonly DuplicateGroup[]): Promise<void> {
  const lines = groups.flatMap(({ members, pairs }) => {
    const keys = new Map(members.map(({ id, key }) => [id, key]));
    return pairs.map(
      ({ ids: [a, b], score }) => `${csv(keys.get(a))},${csv(keys.get(b))},${score.toFixed(4)}`,
    );
  });
  await writeFile(out, `${["id1,id2,score", ...lines].join("\n")}\n`).catch(() => {
    throw new Refusal("invalid_input", `“${out}” can't be written.`);
  });
}

const csv = (text = "") => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
