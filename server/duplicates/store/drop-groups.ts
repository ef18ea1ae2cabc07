import { execute } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

const temporary = ["found_group", "group_facts", "changed_pool", "regrouped"] as const;

/** Ends the temporary tables of `createGroups`, which a connection that others go on with would keep. */
export async function dropGroups(pocket: Pocket): Promise<void> {
  for (const table of temporary) await execute(pocket, `DROP TABLE ${table}`);
}
