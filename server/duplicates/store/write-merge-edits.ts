import type { Editor } from "@/server/people/store/editor";
import { execute, sqlTime } from "@/server/platform/duckdb/query";
import { uuidv7Sql } from "@/server/platform/duckdb/uuid-sql";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** Writes what the kept contacts got into their history. */
export const writeMergeEdits = (pocket: Pocket, { by, at }: Editor) =>
  execute(
    pocket,
    `INSERT INTO person_edit (id, person_id, field, old_value, new_value, edited_by, edited_at)
     SELECT ${uuidv7Sql(String(at.getTime()))}, kept_id, field, old_value, new_value, $by, ${sqlTime(at)}
       FROM merge_change`,
    { by },
  );
