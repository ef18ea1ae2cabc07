import { BOOLEAN, DOUBLE, VARCHAR } from "@duckdb/node-api";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const judgedSlug = Slug.parse("judged");

const portal = freshPortal("judge-pairs");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { createFrom, queryRows } = await import("@/server/platform/duckdb/query");
const { readPocket } = await import("@/server/platform/pocket/use");
const { judgePairs } = await import("./judge-pairs");

beforeAll(() => createTenant({ slug: "judged", name: "Judged", createdBy: "test" }));
afterAll(() => portal.close());

interface Pair {
  voterUid: string;
  odds: number;
  within: boolean;
}
/** A voter whose share of all that speaks for any is this. */
const voter = (voterUid: string, share: number, within = true) => ({ voterUid, share, within });
const person = "00000000-0000-7000-8000-000000000001";

/** How a contact is registered that may be these voters. */
const judge = (voters: readonly ReturnType<typeof voter>[]) =>
  readPocket(judgedSlug, async (pocket) => {
    const rest = 1 - voters.reduce((sum, { share }) => sum + share, 0);
    const pairs = voters.map(({ share, ...pair }): Pair => ({ ...pair, odds: share / rest }));
    await createFrom(pocket, "said", pairs, [
      { name: "voter_uid", type: VARCHAR, of: ({ voterUid }) => voterUid },
      { name: "odds", type: DOUBLE, of: ({ odds }) => odds },
      { name: "within", type: BOOLEAN, of: ({ within }) => within },
    ]);
    await judgePairs(
      pocket,
      {
        contacts: `(SELECT '${person}'::UUID AS person_id)`,
        pairs: `(SELECT '${person}'::UUID AS person_id, *, 1 AS base, 'name and ZIP' AS pass, 'same name' AS why FROM said)`,
      },
      { matches: "match", candidates: "candidate" },
    );
    const Judged = z.object({
      outcome: z.string(),
      voterUid: z.string().nullable(),
      score: z.number(),
      why: z.string().nullable(),
      candidates: z.array(z.string()),
    });
    const [judged] = await queryRows(
      pocket,
      Judged,
      `SELECT outcome, voter_uid AS "voterUid", round(score, 6) AS score, why,
              coalesce((SELECT list(voter_uid ORDER BY voter_uid) FROM candidate), []) AS candidates FROM match`,
    );
    return judged;
  });

it.each([
  ["one who is sure", [voter("a", 0.97)], "matched", "a", 0.97, []],
  ["one who is sure, beside another", [voter("a", 0.86), voter("b", 0.1)], "matched", "a", 0.86, []],
  ["two who are equally likely", [voter("a", 0.49), voter("b", 0.49)], "ambiguous", null, 0.49, ["a", "b"]],
  ["one who is likely, and no more", [voter("a", 0.8)], "ambiguous", null, 0.8, ["a"]],
  [
    "one who is likely, beside one who hardly is",
    [voter("a", 0.8), voter("b", 0.03)],
    "ambiguous",
    null,
    0.8,
    ["a"],
  ],
  ["one who is sure, in another district", [voter("a", 0.97, false)], "elsewhere", null, 0.97, []],
  ["two of another district", [voter("a", 0.5, false), voter("b", 0.45, false)], "elsewhere", null, 0.95, []],
  ["one here and one there", [voter("a", 0.5, false), voter("b", 0.45)], "ambiguous", null, 0.5, ["b"]],
  ["one who hardly is", [voter("a", 0.2)], "unregistered", null, 0.2, []],
  ["one who is next to nobody", [voter("a", 0.01)], "unregistered", null, 0, []],
  ["nobody", [], "unregistered", null, 0, []],
] as const)("a contact who may be %s", async (_, voters, outcome, voterUid, score, candidates) => {
  const why = voterUid === null ? null : "same name";
  expect(await judge(voters)).toEqual({ outcome, voterUid, score, why, candidates });
  expect(await judge(voters.toReversed())).toEqual({ outcome, voterUid, score, why, candidates });
});
