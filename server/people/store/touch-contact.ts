import type { PersonId } from "@/lib/people/person-id";
import { execute, sqlTime } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** Notes on the contact that it was changed, so that an undo of its import leaves it alone. */
export async function touchContact(pocket: Pocket, personId: PersonId, at: Date): Promise<void> {
  await execute(pocket, `UPDATE person SET updated_at = ${sqlTime(at)} WHERE id = $personId::UUID`, {
    personId,
  });
}
