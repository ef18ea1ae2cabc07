import "server-only";
import type { PersonId } from "@/lib/people/person-id";
import { execute, sqlTime } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { notFound } from "@/server/platform/refusal";

/** Forgets that contacts were told apart at this moment: they may be one again. Refuses: not_found. */
export async function takeApartBack(pocket: Pocket, ids: readonly PersonId[], at: Date): Promise<void> {
  const forgotten = await execute(
    pocket,
    `DELETE FROM not_duplicate WHERE decided_at = ${sqlTime(at)}
        AND a_id IN (SELECT unnest(from_json($ids::JSON, '["UUID"]')))
        AND b_id IN (SELECT unnest(from_json($ids::JSON, '["UUID"]')))`,
    { ids: JSON.stringify(ids) },
  );
  if (forgotten === 0) throw notFound("That decision");
}
