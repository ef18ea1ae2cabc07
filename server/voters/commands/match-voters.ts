import "server-only";
import { z } from "zod";
import { Slug } from "@/lib/platform/tenant";
import { listKeys } from "@/server/contacts/store/list-keys";
import { command, commandLine } from "@/server/platform/commands/command";
import { writeCsv } from "@/server/platform/commands/write-csv";
import { getTenant } from "@/server/platform/manager/tenants";
import { readPocket } from "@/server/platform/pocket/use";
import { matchContacts } from "@/server/voters/match-contacts";
import { listMatchedPairs } from "@/server/voters/store/save-matches";

const MatchVoters = z.object({
  slug: Slug,
  /** Absolute; gets every contact with its voter as CSV: external_id,state_voter_id,score,outcome. */
  pairs: z.string().min(1).optional(),
});

/** Compares a campaign's contacts with the voter file. */
export const matchVotersCommand = command({
  shape: MatchVoters,
  audit: ({ slug }) => ({ action: "match_voters", tenantSlug: slug }),
  async run({ slug, pairs: out }) {
    await getTenant(slug);
    const matched = await matchContacts(slug, { by: commandLine, at: new Date() });
    if (out !== undefined) await writePairs(slug, out);
    return { ...matched, pairsFile: out ?? null };
  },
});

async function writePairs(slug: string, out: string): Promise<void> {
  const { pairs, keys } = await readPocket(slug, async (pocket) => {
    const pairs = await listMatchedPairs(pocket);
    return { pairs, keys: await listKeys(pocket, [...new Set(pairs.map(({ personId }) => personId))]) };
  });
  const rows = pairs.map(({ personId, voterUid, score, outcome }) => [
    keys.get(personId)?.key ?? personId,
    voterUid?.slice(voterUid.indexOf(":") + 1) ?? "",
    score.toFixed(4),
    outcome,
  ]);
  await writeCsv(out, [["external_id", "state_voter_id", "score", "outcome"], ...rows]);
}
