import "server-only";
import { z } from "zod";
import { Count, queryRow } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

const Decided = z.object({ matched: Count, none: Count });

/** Of how many contacts it was decided since the last comparison which voter they are, and of how many that they are none. */
export const countVoterDecisions = (pocket: Pocket): Promise<z.infer<typeof Decided>> =>
  queryRow(
    pocket,
    Decided,
    `SELECT count(*) FILTER (is_same) AS matched, count(*) FILTER (NOT is_same) AS none FROM (
       SELECT bool_or(is_same) AS is_same FROM voter_decision
        WHERE decided_at >= (SELECT max(compared_at) FROM voter_comparison)
          AND person_id IN (SELECT id FROM person)
        GROUP BY person_id)`,
  );
