import { z } from "zod";
import { queryRows, quoteText } from "@/server/pocket/query";
import type { Pocket } from "@/server/pocket/use";
import { reportFiles } from "./report";
import type { Source } from "./source";

/** A row that a checked plan inserts or merges, with the text of its mapped cells, as the API takes it. */
export interface DecidedRow {
  row: number;
  line: number;
  personId: string | null;
  values: Record<string, string | string[]>;
}

/** Lists the rows of a checked list that are to be written, in the file's order, after row `after`. */
export async function listDecidedRows(
  pocket: Pocket,
  dir: string,
  source: Source,
  { after, limit }: { after: number; limit: number },
): Promise<DecidedRow[]> {
  const cells = source.columns.map(({ sql }) => `s.${sql}`).join(", ");
  const rows = await queryRows(
    pocket,
    z.object({
      row: z.number(),
      line: z.number(),
      personId: z.string().nullable(),
      cells: z.array(z.string().nullable()),
    }),
    `WITH picked AS (SELECT row, line, CASE WHEN outcome <> 'inserted' THEN person_id END AS person_id
                       FROM read_parquet(${quoteText(reportFiles(dir).decided)})
                      WHERE outcome IN ('inserted', 'updated', 'unchanged') AND row > $after ORDER BY row LIMIT $limit)
     SELECT d.row, d.line, d.person_id AS "personId", [${cells}] AS cells
       FROM picked d JOIN ${source.from} s ON s.${source.row} = d.row ORDER BY d.row`,
    { after, limit },
  );
  return rows.map(({ cells: texts, ...row }) => ({ ...row, values: valuesOf(source, texts) }));
}

function valuesOf(source: Source, texts: readonly (string | null)[]): DecidedRow["values"] {
  const values: DecidedRow["values"] = {};
  source.columns.forEach(({ target }, k) => {
    const text = texts[k];
    if (text === null || text === undefined || text.trim() === "") return;
    if (target === "tags") values[target] = [...(Array.isArray(values.tags) ? values.tags : []), text];
    else if (target === "notes" && typeof values[target] === "string")
      values[target] = `${values[target]}\n${text}`;
    else values[target] ??= text;
  });
  return values;
}
