import { execute } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { movedColumns } from "./moved-columns";

/** What went over in a merge goes back, unless it has gone elsewhere since. */
export async function moveRowsBack(pocket: Pocket, mergeId: string): Promise<void> {
  for (const { name, table, column } of movedColumns) {
    await execute(
      pocket,
      `UPDATE ${table} SET ${column} = m.merged_id
         FROM person_merge m JOIN person_merge_part part ON part.merge_id = m.id
        WHERE m.id = $mergeId::UUID AND part.kind = 'moved' AND part.name = $name
          AND ${table}.id = try_cast(part.value AS UUID) AND ${table}.${column} = m.kept_id`,
      { mergeId, name },
    );
  }
}
