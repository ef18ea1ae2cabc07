import { personColumns } from "@/server/people/store/person-columns";
import { execute, quoteText } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { reportFiles } from "./report-files";

/** Writes the plan that the temporary tables of this connection hold, so that it can be looked through afterwards. */
export async function writeReport(pocket: Pocket, dir: string): Promise<void> {
  const files = reportFiles(dir);
  await execute(
    pocket,
    `COPY (SELECT d.row, d.line, CASE WHEN d.outcome <> 'matched' THEN d.outcome
                         WHEN u.row IS NULL THEN 'unchanged' ELSE 'updated' END AS outcome,
                  d.rule, f.line AS first_line, d.clash, d.person_id, d.ids, d.marks
             FROM decided d
             LEFT JOIN (SELECT row, line FROM decided WHERE row IN (SELECT first_row FROM decided)) f
               ON f.row = d.first_row
             LEFT JOIN (SELECT row FROM merged WHERE changed <> 0 UNION SELECT row FROM custom_change
                        UNION SELECT row FROM tag_add) u ON u.row = d.row)
       TO ${quoteText(files.decided)} (FORMAT parquet, COMPRESSION snappy)`,
  );
  const fields = personColumns.map(
    ({ name }, k) => `
       SELECT row, list_line AS line, id AS person_id, '${name}' AS field,
              ${name}::VARCHAR AS old_value, n_${name}::VARCHAR AS new_value
         FROM merged WHERE (changed & ${1 << k}) <> 0`,
  );
  await execute(
    pocket,
    `COPY (${fields.join(" UNION ALL ")}
       UNION ALL SELECT row, line, person_id, name, old_value, new_value FROM custom_change
       UNION ALL SELECT row, line, person_id, 'tags', NULL, name FROM tag_add)
       TO ${quoteText(files.changes)} (FORMAT parquet, COMPRESSION snappy)`,
  );
}
