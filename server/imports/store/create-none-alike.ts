import { execute } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** Makes the table `alike` of `createAlike` without rows, for a list in which every row is to become a contact. */
export async function createNoneAlike(pocket: Pocket): Promise<void> {
  await execute(
    pocket,
    "CREATE OR REPLACE TEMP TABLE alike (row INTEGER, first_row INTEGER, rule INTEGER, clash BOOLEAN)",
  );
}
