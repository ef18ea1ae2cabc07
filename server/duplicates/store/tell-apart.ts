import "server-only";
import type { PersonId } from "@/lib/people/person-id";
import type { Editor } from "@/server/people/store/editor";
import { execute, sqlTime } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

const idsSql = `(SELECT unnest(from_json($ids::JSON, '["UUID"]')))`;

/** Remembers that contacts are different people: every pair of them. */
export async function tellApart(pocket: Pocket, ids: readonly PersonId[], { by, at }: Editor): Promise<void> {
  await execute(
    pocket,
    `INSERT INTO not_duplicate (a_id, b_id, decided_by, decided_at)
     SELECT x.id, y.id, $by, ${sqlTime(at)} FROM ${idsSql} x(id) JOIN ${idsSql} y(id) ON x.id < y.id
       ANTI JOIN not_duplicate n ON n.a_id = x.id AND n.b_id = y.id`,
    { ids: JSON.stringify(ids), by },
  );
}
