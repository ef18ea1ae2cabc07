import "server-only";
import { z } from "zod";
import { Count, execute, queryRow, queryRows } from "@/server/pocket/query";
import type { NewRelease } from "./release-file";
import { voterColumns } from "./voter-columns";

const Facts = z.object({
  rows: Count,
  withoutId: Count,
  withoutName: Count,
  withoutState: Count,
  /** Ids that stand in several rows, and one of them. */
  repeated: Count,
  repeatedId: z.string().nullable(),
});
/** What is known of the voters that were collected, before anything is written. */
export type VoterFacts = z.infer<typeof Facts> & {
  states: Record<string, number>;
  counties: Record<string, number>;
};

/** Puts the voters of all lists together. `relations`: SQL, each with the columns of `voterColumns`. */
export async function collectVoters(release: NewRelease, relations: readonly string[]): Promise<VoterFacts> {
  const columns = voterColumns.join(", ");
  const all = relations.map((relation) => `SELECT ${columns} FROM ${relation}`).join(" UNION ALL ");
  await execute(release, `CREATE TEMP TABLE incoming AS ${all}`);
  const facts = await queryRow(
    release,
    Facts,
    `SELECT count(*) AS rows, count(*) FILTER (state_voter_id IS NULL) AS "withoutId", count(*) FILTER (last_name IS NULL) AS "withoutName",
            count(*) FILTER (state IS NULL) AS "withoutState",
            (SELECT count(*) FROM (SELECT voter_uid FROM incoming WHERE voter_uid IS NOT NULL GROUP BY 1 HAVING count(*) > 1)) AS repeated,
            (SELECT voter_uid FROM incoming WHERE voter_uid IS NOT NULL GROUP BY 1 HAVING count(*) > 1 ORDER BY 1 LIMIT 1) AS "repeatedId"
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

/** Adds who voted when from files of their own. Gives how many votes found their voter, and how many did not. */
export async function collectVotes(
  release: NewRelease,
  relations: readonly string[],
): Promise<{ votes: number; strays: number }> {
  const all = relations.map((relation) => `SELECT state_voter_id, vote FROM ${relation}`).join(" UNION ALL ");
  await execute(
    release,
    `CREATE TEMP TABLE cast_vote AS SELECT state_voter_id, list(DISTINCT vote) AS votes FROM (${all}) WHERE vote.year IS NOT NULL GROUP BY 1`,
  );
  const counts = await queryRow(
    release,
    z.object({ votes: Count, strays: Count }),
    `SELECT coalesce(sum(len(votes)) FILTER (i.state_voter_id IS NOT NULL), 0) AS votes,
            coalesce(sum(len(votes)) FILTER (i.state_voter_id IS NULL), 0) AS strays
       FROM cast_vote c LEFT JOIN (SELECT DISTINCT state_voter_id FROM incoming) i USING (state_voter_id)`,
  );
  await execute(
    release,
    `UPDATE incoming SET history = list_distinct(list_concat(incoming.history, c.votes)) FROM cast_vote c WHERE c.state_voter_id = incoming.state_voter_id`,
  );
  return counts;
}
