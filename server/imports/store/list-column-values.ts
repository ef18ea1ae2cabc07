import { z } from "zod";
import type { ColumnValues } from "@/lib/imports/column-values";
import { cell } from "@/server/people/store/value-sql";
import { Count, queryRow, queryRows, quoteText } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** A word of a column, in lower case, as its most frequent spelling, and in how many rows it stands. */
const ColumnValue = z.object({ word: z.string(), shown: z.string(), rows: Count });

/** Lists the most frequent words of one column of a staged list, at most `limit`. `file`: absolute path of staged.parquet. */
export async function listColumnValues(
  pocket: Pocket,
  file: string,
  index: number,
  limit: number,
): Promise<ColumnValues> {
  const words = `SELECT lower(text) AS word, mode(text) AS shown, count(*) AS rows
    FROM (SELECT ${cell(`"c${index}"`)} AS text FROM read_parquet(${quoteText(file)})) GROUP BY 1`;
  const values = await queryRows(
    pocket,
    ColumnValue,
    `SELECT word, shown, rows FROM (${words}) WHERE word IS NOT NULL ORDER BY rows DESC, word LIMIT $limit`,
    { limit },
  );
  const totals = await queryRow(
    pocket,
    z.object({ distinct: Count, blank: Count }),
    `SELECT count(word) AS "distinct", coalesce(sum(rows) FILTER (word IS NULL), 0)::BIGINT AS blank
       FROM (${words})`,
  );
  return { values, ...totals };
}
