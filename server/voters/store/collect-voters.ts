import "server-only";
import { z } from "zod";
import { Count, execute, queryRow, queryRows } from "@/server/platform/duckdb/query";
import type { NewRelease } from "./begin-release";
import { voterColumns } from "./voter-columns";

/** Columns that are of use while a release is put together: the state of the address, and the vendor's id, by which its lists of votes name voters. */
const onTheWay = ["said_state", "other_id"];
/** Columns of which it is told how many voters have a value. */
const counted = {
  address: "address1",
  birth: "birth_year",
  party: "party",
  status: "status",
  county: "county",
  precinct: "precinct",
  congressional: "congressional_district",
  phone: "phone",
} as const;

/** How many voters have what. */
export const FilledCounts = z.record(z.enum(Object.keys(counted) as (keyof typeof counted)[]), Count);

const Facts = z.object({
  rows: Count,
  withoutId: Count,
  withoutName: Count,
  withoutState: Count,
  /** Ids that stand in several rows, and one of them. */
  repeated: Count,
  repeatedId: z.string().nullable(),
  /** Voters whose address is in another state than the one whose voters they are said to be, and the commonest of those. */
  foreign: Count,
  confidential: Count,
  foreignState: z.string().nullable(),
  filled: FilledCounts,
});
/** What is known of the voters that were collected, before anything is written. */
export type VoterFacts = z.infer<typeof Facts> & {
  states: Record<string, number>;
  counties: Record<string, number>;
};

/** SQL of the ids that stand in several rows. */
const repeated = `SELECT voter_uid FROM incoming
  WHERE voter_uid IS NOT NULL GROUP BY 1 HAVING count(*) > 1`;

/** Puts the voters of all lists together. `relations`: SQL, each with the columns of `voterColumns`. */
export async function collectVoters(release: NewRelease, relations: readonly string[]): Promise<VoterFacts> {
  const columns = [...voterColumns, ...onTheWay].join(", ");
  const all = relations.map((relation) => `SELECT ${columns} FROM ${relation}`).join(" UNION ALL ");
  await execute(release, `CREATE TEMP TABLE incoming AS ${all}`);
  const facts = await queryRow(
    release,
    Facts,
    `SELECT count(*) AS rows,
            count(*) FILTER (state_voter_id IS NULL) AS "withoutId",
            count(*) FILTER (last_name IS NULL) AS "withoutName",
            count(*) FILTER (state IS NULL) AS "withoutState",
            (SELECT count(*) FROM (${repeated})) AS repeated,
            (${repeated} ORDER BY 1 LIMIT 1) AS "repeatedId",
            count(*) FILTER (confidential) AS confidential,
            count(*) FILTER (said_state <> state) AS foreign,
            mode(said_state) FILTER (said_state <> state) AS "foreignState",
            {${Object.entries(counted)
              .map(([name, column]) => `'${name}': count(${column})`)
              .join(", ")}} AS filled
       FROM incoming`,
  );
  return {
    ...facts,
    states: await countBy(release, "state"),
    counties: await countBy(release, "state || ' ' || county"),
  };
}

async function countBy(release: NewRelease, sql: string): Promise<Record<string, number>> {
  const rows = await queryRows(
    release,
    z.object({ value: z.string(), rows: Count }),
    `SELECT ${sql} AS value, count(*) AS rows FROM incoming WHERE ${sql} IS NOT NULL GROUP BY 1 ORDER BY 1`,
  );
  return Object.fromEntries(rows.map(({ value, rows }) => [value, rows]));
}
