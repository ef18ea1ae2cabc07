import "server-only";
import { z } from "zod";
import type { VoterCursor, VoterQuery } from "@/lib/voters/voter-query";
import { Count, queryRow, queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { VoterRow, voterRowColumns } from "./voter-row";
import { type VoterWhere, voterWhere } from "./voter-where";

const Found = VoterRow.extend({ n: Count, total: Count, lastKey: z.string(), firstKey: z.string() });

/** A page of voters. total: how many there are on all pages. */
export interface VoterPage {
  rows: VoterRow[];
  total: number;
  next: VoterCursor | null;
}

/** Finds the voters of a query, by name. The campaign must have a voter file. */
export async function listVoters(pocket: Pocket, query: VoterQuery, limit: number): Promise<VoterPage> {
  const where = voterWhere(query);
  const [last = "", first = "", n = 0] = query.after ?? [];
  const seek = query.after
    ? { sql: "(last, first, n) > ($last, $first, $n)", values: { last, first, n } }
    : null;
  const found = await queryRows(
    pocket,
    Found,
    `WITH hits AS MATERIALIZED (
       SELECT n, coalesce(last_key, '') AS last, coalesce(first_key, '') AS first
         FROM voters.voter WHERE ${where.sql}),
     page AS MATERIALIZED (
       SELECT * FROM hits ${seek ? `WHERE ${seek.sql}` : ""}
        ORDER BY last, first, n LIMIT ${Math.trunc(limit) + 1})
     SELECT (SELECT count(*) FROM hits) AS total,
            v.n, p.last AS "lastKey", p.first AS "firstKey", ${voterRowColumns}
       FROM page p JOIN voters.voter v ON v.n = p.n ORDER BY p.last, p.first, p.n`,
    { ...where.values, ...seek?.values },
  );
  const rows = found.slice(0, limit);
  const end = rows.at(-1);
  const next: VoterCursor | null = found.length > limit && end ? [end.lastKey, end.firstKey, end.n] : null;
  return {
    rows: rows.map(({ n: _, total: __, lastKey: ___, firstKey: ____, ...row }) => row),
    total: found[0]?.total ?? (seek ? await countVoters(pocket, where) : 0),
    next,
  };
}

async function countVoters(pocket: Pocket, where: VoterWhere): Promise<number> {
  const { total } = await queryRow(
    pocket,
    z.object({ total: Count }),
    `SELECT count(*) AS total FROM voters.voter WHERE ${where.sql}`,
    where.values,
  );
  return total;
}
