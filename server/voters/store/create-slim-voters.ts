import { z } from "zod";
import { foldFirstName, foldName } from "@/server/people/store/name-sql";
import { Count, execute, queryRow } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { lastParts } from "./last-parts";

/** What a value's frequency is learned of: a name for it, the column, and how often one of its values is met in any file. */
const frequencies = [
  ["first", "f", 2e-3],
  ["last", "l", 1e-3],
  ["email", "email", 1e-6],
  ["born", "born", 5e-5],
] as const;
/** So many voters of elsewhere count beside those of the file: in a file of a hundred, each name is a hundredth of all. */
const elsewhere = 200;

/** Makes `voter_slim`: of every voter, within the districts or not, what keys are made of. Gives how many there are. */
export async function createSlimVoters(pocket: Pocket): Promise<number> {
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE voter_slim AS
     SELECT n::INTEGER AS n, first_key AS f, last_key AS l, first_sound AS fs, last_sound AS ls,
            birth_date AS born, strftime(birth_date, '%Y%m%d') AS ymd,
            coalesce(year(birth_date), birth_year)::VARCHAR AS year,
            email, phone, house, street_name AS street, zip[1:5] AS zip,
            nullif(${foldName("city")}, '') AS city,
            nullif(${foldFirstName("middle_name")}, '') AS mid,
            CASE WHEN regexp_matches(last_name, '[- ]') THEN ${lastParts("last_name")} END AS parts
       FROM voters.known`,
  );
  for (const [name, column, usual] of frequencies)
    await execute(
      pocket,
      `CREATE OR REPLACE TEMP TABLE often_${name} AS
       SELECT ${column} AS value,
              (count(*) - 1 + ${usual * elsewhere}) / (sum(count(*)) OVER () - 1 + ${elsewhere}) AS share
         FROM voter_slim WHERE ${column} IS NOT NULL GROUP BY 1`,
    );
  const { voters } = await queryRow(
    pocket,
    z.object({ voters: Count }),
    "SELECT count(*) AS voters FROM voter_slim",
  );
  return voters;
}
