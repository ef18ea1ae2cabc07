import "server-only";
import { z } from "zod";
import { Count, queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** The precincts of a campaign's voters, with how many each has; at most 500. */
export const listPrecincts = (pocket: Pocket) =>
  queryRows(
    pocket,
    z.object({ precinct: z.string(), voters: Count }),
    `SELECT precinct, count(*) AS voters FROM voters.voter WHERE precinct IS NOT NULL
      GROUP BY 1 ORDER BY 1 LIMIT 500`,
  );
