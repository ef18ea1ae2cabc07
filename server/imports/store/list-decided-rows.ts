import { z } from "zod";
import { fieldNames, fields, isField } from "@/lib/people/fields";
import { PersonId } from "@/lib/people/person-id";
import { oneOfEach } from "@/server/people/store/shape-values";
import type { Source } from "@/server/people/store/source";
import { queryRows, quoteText } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { reportFiles } from "./report-files";

const DecidedRow = z.object({
  row: z.number(),
  line: z.number(),
  personId: PersonId.nullable(),
  person: z.string(),
});

/** A row that a checked plan inserts or merges; `person`: the texts of its mapped cells as JSON, as the API takes them. */
export type DecidedRow = z.infer<typeof DecidedRow>;

/** Lists the rows of a checked list that are to be written, in the file's order, after row `after`. */
export async function listDecidedRows(
  pocket: Pocket,
  dir: string,
  source: Source,
  { after, limit }: { after: number; limit: number },
): Promise<DecidedRow[]> {
  const cells = withMarked(oneOfEach(source.columns)).map(
    ({ target, sql }) => `${quoteText(target)}: ${sql}`,
  );
  return queryRows(
    pocket,
    DecidedRow,
    `WITH picked AS (SELECT row, line, CASE WHEN outcome <> 'inserted' THEN person_id END AS person_id, marks
                       FROM read_parquet(${quoteText(reportFiles(dir).decided)})
                      WHERE outcome IN ('inserted', 'updated', 'unchanged') AND row > $after ORDER BY row
                        LIMIT $limit)
     SELECT d.row, d.line, d.person_id AS "personId", to_json({${cells.join(", ")}})::VARCHAR AS person
       FROM picked d JOIN ${source.from} s ON s.${source.row} = d.row ORDER BY d.row`,
    { after, limit },
  );
}

type Cell = ReturnType<typeof oneOfEach>[number];

/** A row that stands for several says whom not to contact as all of them do (`marks`). */
function withMarked(cells: readonly Cell[]): Cell[] {
  const says = (target: Cell["target"]) => isField(target) && fields[target].home.kind === "consent";
  if (!cells.some(({ target }) => says(target))) return [...cells];
  const own = new Map(cells.map(({ target, sql }) => [target, sql]));
  const marked = fieldNames.filter(says).map((target) => {
    const channel = target === "do_not_contact" ? "knock" : target.slice("do_not_".length);
    const sql = `CASE WHEN contains(d.marks, '${channel}') THEN 'yes' ELSE ${own.get(target) ?? "NULL"} END`;
    return { target, sql };
  });
  return [...cells.filter(({ target }) => !says(target)), ...marked];
}
