import "server-only";
import { z } from "zod";
import { type VoterOutcome, voterOutcomes } from "@/lib/voters/match";
import { Count, queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** How many contacts are how registered. */
export type OutcomeCounts = Record<VoterOutcome, number>;

/** How many contacts are how registered, by the last comparison. */
export async function countOutcomes(pocket: Pocket): Promise<OutcomeCounts> {
  const rows = await queryRows(
    pocket,
    z.object({ outcome: z.enum(voterOutcomes), contacts: Count }),
    `SELECT outcome, count(*) AS contacts FROM voter_match
      WHERE person_id IN (SELECT id FROM person) GROUP BY 1`,
  );
  const counts: OutcomeCounts = { matched: 0, ambiguous: 0, elsewhere: 0, unregistered: 0 };
  for (const { outcome, contacts } of rows) counts[outcome] = contacts;
  return counts;
}
