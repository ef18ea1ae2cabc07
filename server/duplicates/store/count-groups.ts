import "server-only";
import { z } from "zod";
import { Count, queryRow } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

const GroupCounts = z.object({ groups: Count, pairs: Count, wouldGo: Count });

/**
 * How many groups `createGroups` has made, of how many pairs, and how many contacts fewer there were, were each
 * group one.
 */
export const countGroups = (pocket: Pocket): Promise<z.infer<typeof GroupCounts>> =>
  queryRow(
    pocket,
    GroupCounts,
    `SELECT count(*) AS groups, coalesce(sum(members * (members - 1) // 2), 0) AS pairs,
            coalesce(sum(members - 1), 0) AS "wouldGo" FROM group_facts`,
  );
