import path from "node:path";
import { z } from "zod";
import { PersonId } from "@/lib/people/person-id";
import { personColumns } from "@/server/people/store/person-columns";
import { execute, queryRows, quoteText } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/**
 * The files in which a plan is kept beside its list: what becomes of each row, each changed value, the values that are costly to
 * work out with each row's problems, and the figures.
 */
export const reportFiles = (dir: string) => ({
  decided: path.join(dir, "decided.parquet"),
  changes: path.join(dir, "changes.parquet"),
  values: path.join(dir, "values.parquet"),
  kept: path.join(dir, "plan.json"),
});

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
    (
      { name },
      k,
    ) => `SELECT row, list_line AS line, id AS person_id, '${name}' AS field, ${name}::VARCHAR AS old_value,
        n_${name}::VARCHAR AS new_value
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

const ReportRow = z.object({
  row: z.number(),
  line: z.number(),
  outcome: z.string(),
  rule: z.number().nullable(),
  firstLine: z.number().nullable(),
  clash: z.boolean().nullable(),
  personId: PersonId.nullable(),
  candidates: z.array(PersonId).nullable(),
  cells: z.array(z.string().nullable()),
  changes: z
    .array(
      z.object({ field: z.string(), old_value: z.string().nullable(), new_value: z.string().nullable() }),
    )
    .nullable(),
});
export type ReportRow = z.infer<typeof ReportRow>;

/** Lists the rows that have an outcome, in the file's order, with their cells and, where updated, old and new values. */
export async function listReportRows(
  pocket: Pocket,
  dir: string,
  filter: { outcome: string; columns: number; after: number; limit: number },
): Promise<ReportRow[]> {
  const files = reportFiles(dir);
  const cells = Array.from({ length: filter.columns }, (_, k) => `s.c${k}`).join(", ");
  return queryRows(
    pocket,
    ReportRow,
    `WITH picked AS (SELECT * FROM read_parquet(${quoteText(files.decided)})
                      WHERE outcome = $outcome AND row > $after ORDER BY row LIMIT $limit)
     SELECT d.row, d.line, d.outcome, d.rule, d.first_line AS "firstLine", d.clash, d.person_id AS "personId",
            d.ids AS candidates,
            [${cells}] AS cells, c.changes
       FROM picked d
       JOIN read_parquet(${quoteText(path.join(dir, "staged.parquet"))}) s ON s.line = d.row
       LEFT JOIN (SELECT row, list({'field': field, 'old_value': old_value, 'new_value': new_value})
                    AS changes
                    FROM read_parquet(${quoteText(files.changes)}) WHERE row IN (SELECT row FROM picked)
                   GROUP BY row) c ON c.row = d.row
      ORDER BY d.row`,
    { outcome: filter.outcome, after: filter.after, limit: filter.limit },
  );
}
