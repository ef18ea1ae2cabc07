import path from "node:path";
import { z } from "zod";
import { PersonId } from "@/lib/people/person-id";
import { queryRows, quoteText } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { reportFiles } from "./report-files";

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
