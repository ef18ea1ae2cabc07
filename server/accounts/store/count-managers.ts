import { z } from "zod";
import { Count, queryRow } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** How many managers of a campaign can act. */
export async function countManagers(pocket: Pocket): Promise<number> {
  const { managers } = await queryRow(
    pocket,
    z.object({ managers: Count }),
    `SELECT count(*) AS managers FROM "user" WHERE role = 'manager' AND disabled_at IS NULL`,
  );
  return managers;
}
