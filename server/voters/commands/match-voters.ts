import "server-only";
import { z } from "zod";
import { Slug } from "@/lib/platform/tenant";
import { command, commandLine } from "@/server/platform/commands/command";
import { writeCsv } from "@/server/platform/commands/write-csv";
import { waitForFigures } from "@/server/platform/jobs/wait-for-figures";
import { getTenant } from "@/server/platform/manager/tenants";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { readPocket } from "@/server/platform/pocket/use";
import { askForMatch } from "@/server/voters/ask-for-match";
import { ContactsMatched } from "@/server/voters/match-contacts";
import { eachMatchedPair } from "@/server/voters/store/each-matched-pair";

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
    const jobId = await askForMatch(await getTenant(slug), commandLine);
    const matched = await waitForFigures(jobId, ContactsMatched);
    if (out !== undefined) await writePairs(slug, out);
    return { ...matched, pairsFile: out ?? null };
  },
});

const writePairs = (slug: Slug, out: string) =>
  readPocket(slug, (pocket) => writeCsv(out, pairRows(pocket)), { timeoutMs: 15 * 60_000 });

async function* pairRows(pocket: Pocket): AsyncGenerator<string[]> {
  yield ["external_id", "state_voter_id", "score", "outcome"];
  for await (const { key, voterUid, score, outcome } of eachMatchedPair(pocket))
    yield [key, voterUid?.slice(voterUid.indexOf(":") + 1) ?? "", score.toFixed(4), outcome];
}
