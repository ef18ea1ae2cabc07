import { type VoterPass, voterPasses } from "@/lib/voters/match";
import { comparePairs } from "@/server/linking/store/compare-pairs";
import { createLinkageRecords } from "@/server/linking/store/create-linkage-records";
import { createReasons, levelsSql } from "@/server/linking/store/create-reasons";
import { learnModel } from "@/server/linking/store/learn-model";
import { scorePairs } from "@/server/linking/store/score-pairs";
import type { Sides } from "@/server/linking/store/sides";
import { twoPeople } from "@/server/linking/store/two-people";
import { countRows, execute } from "@/server/platform/duckdb/query";
import { inSnapshot } from "@/server/platform/duckdb/snapshot";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { createContactNames } from "./create-contact-names";
import { createSlimVoters } from "./create-slim-voters";
import { createVoterCandidates } from "./create-voter-candidates";
import { createVoterRecords } from "./create-voter-records";
import { judgePairs, leastScore } from "./judge-pairs";
import { besideNames, renamed, voterComparisons } from "./voter-comparisons";

/** No value is rarer than one in so many, however few voters the file has. */
const fewestPeople = 20_000;

const voterSides = (contacts: number, voters: number): Sides => ({
  a: "linkage_record",
  b: "voter_record",
  comparisons: voterComparisons,
  apart: "(coalesce(o.b <> b.n, false) OR coalesce(a.suffix <> b.suffix, false) OR d.voter_uid IS NOT NULL)",
  joins: `LEFT JOIN own_voter o ON o.a = a.n
    LEFT JOIN (SELECT DISTINCT person_id, voter_uid FROM voter_decision WHERE NOT is_same) d
      ON d.person_id = a.id AND d.voter_uid = b.id`,
  random: "SELECT a, b FROM random_pair",
  randomB: "voter_record",
  allPairs: contacts * voters,
  people: Math.max(voters, fewestPeople),
});

/** The strictest way in which a pair agrees, by what a person would call it. */
const passSql = `CASE WHEN s.same_id THEN '${voterPasses[0]}' ${voterPasses
  .slice(1)
  .map((pass) => `WHEN ${passCondition(pass)} THEN '${pass}'`)
  .join(" ")} END`;

function passCondition(pass: VoterPass): string {
  const names = "s.first >= 4 AND s.last = 4";
  const also: Record<VoterPass, string> = {
    "voter id": "false",
    "name and birth date": `${names} AND s.birth = 4`,
    "name and address": `${names} AND s.address = 4`,
    "name and phone": `${names} AND s.phone = 3`,
    "name and e-mail": `s.first >= 4 AND s.email = 4`,
    "name and ZIP": `${names} AND s.place = 4`,
  };
  return also[pass];
}

/** How many contacts and voters were compared, and how many pairs of them. */
export interface MatchFigures {
  contacts: number;
  voters: number;
  compared: number;
}

/** Where what a comparison found lies, as `matchVoters` says. */
export interface MatchTables {
  pairs: string;
  matches: string;
  candidates: string;
  left: string;
}

/** What this connection has found by `matchVoters`. */
export const foundMatches: MatchTables = {
  pairs: "voter_pair",
  matches: "found_match",
  candidates: "found_candidate",
  left: "left_voter",
};

/**
 * Compares all contacts with all voters, within the campaign's districts and beyond. Writes nothing but
 * temporary tables of this connection, of which there stay: `voter_pair`, who may be one, with the `odds` for
 * it and the sum of all that speaks against it, `base`; `found_match` and `found_candidate`, what
 * `judgePairs` makes of them for each contact; and `left_voter`, whom contacts were matched with and who is
 * there no more.
 */
export async function matchVoters(pocket: Pocket): Promise<MatchFigures> {
  pocket.step("Reading contacts and voters", 0.2);
  const contacts = await inSnapshot(pocket, async () => {
    const records = await createLinkageRecords(pocket, { crowds: true });
    await createContactNames(pocket);
    return records;
  });
  const voters = await createSlimVoters(pocket);
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE voter_pair (
       person_id UUID, voter_uid VARCHAR, odds DOUBLE, base DOUBLE, within BOOLEAN, pass VARCHAR,
       why VARCHAR)`,
  );
  const compared = contacts === 0 || voters === 0 ? 0 : await comparePeople(pocket, contacts, voters);
  const { pairs, matches, candidates } = foundMatches;
  await judgePairs(
    pocket,
    { contacts: "(SELECT id AS person_id FROM linkage_record)", pairs },
    { matches, candidates },
  );
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE left_voter AS
     SELECT DISTINCT last_voter_uid AS voter_uid FROM voter_match m
      WHERE last_voter_uid IS NOT NULL
        AND NOT EXISTS (FROM voters.voter v WHERE v.voter_uid = m.last_voter_uid)`,
  );
  return { contacts, voters, compared };
}

/** Fills `voter_pair`. Gives how many pairs were compared. */
async function comparePeople(pocket: Pocket, contacts: number, voters: number): Promise<number> {
  pocket.step("Looking for candidates", 0.5);
  await createVoterCandidates(pocket);
  await createVoterRecords(pocket, contacts, voters);
  pocket.step("Comparing", 0.9);
  const sides = voterSides(contacts, voters);
  await comparePairs(pocket, sides);
  await scorePairs(pocket, await learnModel(pocket, sides), sides);
  const compared = await countRows(pocket, "compared");
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE likely_pair AS
     WITH likely AS (
       SELECT s.*, x.id AS person_id, y.id AS voter_uid, y.within, o.b IS NOT NULL AS same_id,
              ${oddsSql} AS odds
         FROM scored s JOIN linkage_record x ON x.n = s.a JOIN voter_record y ON y.n = s.b
              LEFT JOIN own_voter o ON o.a = s.a AND o.b = s.b),
     based AS (
       SELECT *, 1 + coalesce(sum(odds) FILTER (odds < ${leastScore}) OVER (PARTITION BY a), 0) AS base
         FROM likely)
     SELECT s.person_id, s.voter_uid, s.odds, s.base, s.within,
            ${passSql} AS pass, ${levelsSql} AS levels
       FROM based s WHERE s.odds >= ${leastScore}`,
  );
  await createReasons(pocket, "likely_pair");
  await execute(
    pocket,
    `INSERT INTO voter_pair (person_id, voter_uid, odds, base, within, pass, why)
     SELECT person_id, voter_uid, odds, base, within, pass, why FROM likely_pair JOIN reason USING (levels)`,
  );
  for (const table of ["candidate", "compared", "scored", "likely_pair"])
    await execute(pocket, `DROP TABLE ${table}`);
  return compared;
}

/**
 * How many times likelier a pair `s` of contact `x` and voter `y` is one person than strangers. An id that
 * both have (`o`) settles it.
 */
const oddsSql = `CASE WHEN o.b IS NOT NULL AND NOT (s.first = 1 AND s.last = 1) THEN 1e12
  WHEN ${twoPeople(true, { suffixes: false })} THEN 0
  ELSE one * ${besideNames} * ${renamed} / (1 + home) END`;
