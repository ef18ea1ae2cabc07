import "server-only";
import { z } from "zod";
import { PersonId } from "@/lib/people/person-id";
import { Count, queryRows, Time } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

const MergeDecision = z.object({
  /** Of its last merge, by which all of it is taken back. */
  id: z.string(),
  keptId: PersonId,
  kept: z.string().nullable(),
  /** The names of those who went, no more than `mostNames`. */
  names: z.array(z.string().nullable()),
  merged: Count,
  by: z.string(),
  at: Time,
});
/** Contacts that somebody made one at once. */
export type MergeDecision = z.infer<typeof MergeDecision>;

const mostNames = 2;

/** Lists the newest merges that stand and whose kept contact is still there, the last one first: in this order they can be taken back. */
export const listMergeDecisions = (pocket: Pocket, limit: number): Promise<MergeDecision[]> =>
  queryRows(
    pocket,
    MergeDecision,
    `WITH decision AS (
       SELECT max(id) AS id, kept_id, merged_by, merged_at, count(*) AS merged FROM person_merge
        WHERE undone_at IS NULL AND kept_id IN (SELECT id FROM person)
        GROUP BY kept_id, merged_by, merged_at ORDER BY merged_at DESC, id DESC LIMIT $limit),
     gone AS (
       SELECT d.id, m.id AS merge_id, r.value::JSON AS contact
         FROM decision d JOIN person_merge m USING (kept_id, merged_by, merged_at)
         JOIN person_merge_part r ON r.merge_id = m.id AND r.kind = 'row' WHERE m.undone_at IS NULL
      QUALIFY row_number() OVER (PARTITION BY d.id ORDER BY m.id) <= $mostNames)
     SELECT d.id, d.kept_id AS "keptId", nullif(concat_ws(' ', p.first_name, p.last_name), '') AS kept,
            (SELECT list(nullif(concat_ws(' ', contact->>'first_name', contact->>'last_name'), '')
                         ORDER BY merge_id) FROM gone g WHERE g.id = d.id) AS names,
            d.merged, d.merged_by AS by, d.merged_at AS at
       FROM decision d JOIN person p ON p.id = d.kept_id ORDER BY d.merged_at DESC, d.id DESC`,
    { limit, mostNames },
  );
