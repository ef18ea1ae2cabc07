import "server-only";
import { z } from "zod";
import { Count, execute, queryRow } from "@/server/platform/duckdb/query";
import type { NewRelease } from "./begin-release";

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
