import { oneOfEach } from "@/server/people/store/shape-values";
import type { Source } from "@/server/people/store/source";
import { execute } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/**
 * Makes the temporary table `kept`: the rows of everybody who has several in the list, each with the one that stands for them
 * (`keeper`), the fullest, of equals the first. People who fit one contact are one. Who is in doubt is asked about by the very row that raises it.
 */
export async function createKeepers(pocket: Pocket, source: Source): Promise<void> {
  const filled = oneOfEach(source.columns).map(
    ({ sql }) => `CASE WHEN trim(coalesce(${sql}, '')) <> '' THEN 1 ELSE 0 END`,
  );
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE several AS
     WITH claim AS (SELECT root, ids[1] AS id FROM verdict WHERE n = 1 AND NOT clash
                      AND root NOT IN (SELECT coalesce(g.root, d.row) FROM doubt d
                                       LEFT JOIN grouped g USING (row))),
     shared AS (SELECT id, min(root) AS top FROM claim GROUP BY id HAVING count(*) > 1),
     together AS (SELECT c.root, s.top FROM claim c JOIN shared s USING (id))
     SELECT g.row, coalesce(t.top, g.root) AS top FROM grouped g LEFT JOIN together t USING (root)
     UNION SELECT root, top FROM together`,
  );
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE kept AS
     WITH fullness AS (
       SELECT ${source.row}::INTEGER AS row, ${filled.join(" + ") || "0"} AS cells
         FROM ${source.from} WHERE ${source.row} IN (SELECT row FROM several)),
     best AS (SELECT m.top, arg_max(m.row, (d.row IS NOT NULL, f.cells, -m.row)) AS keeper
                FROM several m JOIN fullness f USING (row) LEFT JOIN doubt d USING (row) GROUP BY m.top)
     SELECT m.row, b.keeper FROM several m JOIN best b USING (top)`,
    source.values,
  );
}
