import "server-only";
import { z } from "zod";
import { queryRows, sqlTime } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** The names of the migrations that a campaign's database has had since a moment, oldest first. */
export async function listApplied(pocket: Pocket, since: Date): Promise<string[]> {
  const rows = await queryRows(
    pocket,
    z.object({ name: z.string() }),
    `SELECT name FROM schema_migration WHERE applied_at >= ${sqlTime(since)} ORDER BY applied_at`,
  );
  return rows.map(({ name }) => name);
}
