import "server-only";
import { z } from "zod";
import { PersonId } from "@/lib/people/person-id";
import { queryRows, Time } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

const RecentMerge = z.object({
  id: z.string(),
  keptId: PersonId,
  name: z.string().nullable(),
  by: z.string(),
  at: Time,
});
/** A merge that can be taken back. */
export type RecentMerge = z.infer<typeof RecentMerge>;

/** Lists the newest merges whose kept contact is still there, the last one first: in this order they can be taken back. */
export const listMerges = (pocket: Pocket, limit: number): Promise<RecentMerge[]> =>
  queryRows(
    pocket,
    RecentMerge,
    `SELECT m.id, m.kept_id AS "keptId", nullif(concat_ws(' ', p.first_name, p.last_name), '') AS name,
            m.merged_by AS by, m.merged_at AS at
       FROM person_merge m JOIN person p ON p.id = m.kept_id
      WHERE m.undone_at IS NULL ORDER BY m.merged_at DESC, m.id DESC LIMIT $limit`,
    { limit },
  );
