import "server-only";
import { z } from "zod";
import { Count, execute, queryRow, queryRows } from "@/server/platform/duckdb/query";
import type { NewRelease } from "./release-file";
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

/** Votes of lists of their own: how many found their voter, how many are of nobody, and of how many the election can't be told. */
export interface VoteCounts {
  votes: number;
  strays: number;
  unread: number;
}

/** Adds who voted when. `relations`: SQL, each with state, voter_id, whether that is a `vendor`'s, and vote; one election counts once. */
export async function collectVotes(release: NewRelease, relations: readonly string[]): Promise<VoteCounts> {
  const all = relations
    .map((relation) => `SELECT state, voter_id, vendor, vote FROM ${relation}`)
    .join(" UNION ALL ");
  await execute(
    release,
    `CREATE TEMP TABLE cast_vote AS
     WITH known AS (
       SELECT state, state_voter_id AS id, false AS vendor, voter_uid FROM incoming
       UNION ALL SELECT state, coalesce(other_id, state_voter_id), true, voter_uid FROM incoming)
     SELECT k.voter_uid,
            {'year': vote.year, 'held': vote.held, 'kind': vote.kind, 'how': min(vote.how)} AS vote,
            count(*) AS rows
       FROM (${all}) v LEFT JOIN known k ON k.id = v.voter_id AND k.vendor = v.vendor AND k.state = v.state
      GROUP BY k.voter_uid, vote.year, vote.held, vote.kind`,
  );
  const counts = await queryRow(
    release,
    z.object({ votes: Count, strays: Count, unread: Count }),
    `SELECT count(*) FILTER (voter_uid IS NOT NULL AND vote.year IS NOT NULL) AS votes,
            coalesce(sum(rows) FILTER (voter_uid IS NULL AND vote.year IS NOT NULL), 0) AS strays,
            coalesce(sum(rows) FILTER (vote.year IS NULL), 0) AS unread
       FROM cast_vote`,
  );
  await execute(
    release,
    `UPDATE incoming SET history = list_distinct(list_concat(incoming.history, c.votes))
       FROM (SELECT voter_uid, list(vote) AS votes FROM cast_vote
              WHERE vote.year IS NOT NULL AND voter_uid IS NOT NULL GROUP BY 1) c
      WHERE c.voter_uid = incoming.voter_uid`,
  );
  return counts;
}
