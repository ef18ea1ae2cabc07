import "server-only";
import { z } from "zod";
import { PersonId } from "@/lib/people/person-id";
import { queryRows, Time } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

const ApartDecision = z.object({
  ids: z.array(PersonId),
  names: z.array(z.string().nullable()),
  by: z.string(),
  at: Time,
});
/** Contacts that somebody told apart at once. */
export type ApartDecision = z.infer<typeof ApartDecision>;

/**
 * Lists who was told apart since the last search and is still there, the last decision first. Of those before it, a search
 * would have to be made anew before a way back could be seen.
 */
export const listApartDecisions = (pocket: Pocket, limit: number): Promise<ApartDecision[]> =>
  queryRows(
    pocket,
    ApartDecision,
    `WITH told AS (
       SELECT a_id, b_id, decided_by, decided_at FROM not_duplicate
        WHERE decided_at >= (SELECT searched_at FROM duplicate_search)),
     whom AS (
       SELECT a_id AS id, decided_by, decided_at FROM told
       UNION SELECT b_id, decided_by, decided_at FROM told)
     SELECT list(p.id::VARCHAR ORDER BY p.created_at, p.id) AS ids,
            list(nullif(concat_ws(' ', p.first_name, p.last_name), '') ORDER BY p.created_at, p.id) AS names,
            decided_by AS by, decided_at AS at
       FROM whom JOIN person p USING (id) GROUP BY decided_by, decided_at HAVING count(*) > 1
      ORDER BY decided_at DESC LIMIT $limit`,
    { limit },
  );
