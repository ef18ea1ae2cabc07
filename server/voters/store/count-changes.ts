import "server-only";
import { z } from "zod";
import { type ChangeKind, changeKinds } from "@/lib/voters/changes";
import { Count, queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { voterChanges } from "./voter-changes";

/** Counts what a new release says of a campaign's contacts. */
export async function countChanges(pocket: Pocket): Promise<Record<ChangeKind, number>> {
  const rows = await queryRows(
    pocket,
    z.object({ kind: z.enum(changeKinds), count: Count }),
    `SELECT kind, count(*) AS count FROM (${voterChanges}) GROUP BY 1`,
  );
  const counts = { moved: 0, left: 0, party: 0, dropped: 0, registered: 0 };
  for (const { kind, count } of rows) counts[kind] = count;
  return counts;
}
