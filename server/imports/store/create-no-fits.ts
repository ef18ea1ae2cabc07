import { execute } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/**
 * Makes the table `fit` of `createFits` without rows, for a list that is loaded without looking for duplicates, or into
 * a campaign without contacts.
 */
export async function createNoFits(pocket: Pocket): Promise<void> {
  await execute(
    pocket,
    "CREATE OR REPLACE TEMP TABLE fit (row INTEGER, rule INTEGER, n BIGINT, ids UUID[], clash BOOLEAN)",
  );
}
