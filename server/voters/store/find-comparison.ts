import "server-only";
import { z } from "zod";
import { Count, queryRow, Time } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

const Comparison = z.object({
  by: z.string(),
  at: Time,
  version: z.string(),
  contacts: Count,
  pairs: Count,
  ms: Count,
});

/** The last comparison with the voter file; null before the first. */
export async function findComparison(pocket: Pocket): Promise<z.infer<typeof Comparison> | null> {
  const { comparisons } = await queryRow(
    pocket,
    z.object({ comparisons: Count }),
    "SELECT count(*) AS comparisons FROM voter_comparison",
  );
  if (comparisons === 0) return null;
  return queryRow(
    pocket,
    Comparison,
    `SELECT compared_by AS by, compared_at::VARCHAR AS at, version, contacts, pairs, ms
       FROM voter_comparison`,
  );
}
