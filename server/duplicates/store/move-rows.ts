import { attachments } from "@/server/people/attachments";
import { execute, quoteName } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

const moved = attachments.flatMap(({ table, columns, merge }) =>
  merge === "move"
    ? columns.map((column) => ({ name: table, table: quoteName(table), column: quoteName(column) }))
    : [],
);

/** What hangs on the merged contacts of `merge_pair` goes over to the kept ones; which rows went is written down. */
export async function moveRows(pocket: Pocket): Promise<void> {
  for (const { name, table, column } of moved) {
    await execute(
      pocket,
      `INSERT INTO person_merge_part (merge_id, kind, name, value)
       SELECT m.merge_id, 'moved', $name, t.id::VARCHAR
         FROM ${table} t JOIN merge_pair m ON m.merged_id = t.${column}`,
      { name },
    );
    await execute(
      pocket,
      `UPDATE ${table} SET ${column} = m.kept_id FROM merge_pair m WHERE ${table}.${column} = m.merged_id`,
    );
  }
}

/** What went over in a merge goes back, unless it has gone elsewhere since. */
export async function moveRowsBack(pocket: Pocket, mergeId: string): Promise<void> {
  for (const { name, table, column } of moved) {
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
