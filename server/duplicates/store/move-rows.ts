import { execute } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { movedColumns } from "./moved-columns";

/** What hangs on the merged contacts of `merge_pair` goes over to the kept ones; which rows went is written down. */
export async function moveRows(pocket: Pocket): Promise<void> {
  for (const { name, table, column } of movedColumns) {
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
