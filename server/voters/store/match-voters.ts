import { z } from "zod";
import { explainPair } from "@/lib/linking/explain-pair";
import { type VoterPass, voterPasses } from "@/lib/voters/match";
import { comparisons } from "@/server/linking/store/compare";
import { createFaces } from "@/server/linking/store/faces";
import { comparePairs, learnModel, type Sides, scorePairs } from "@/server/linking/store/score-pairs";
import { twoPeople } from "@/server/linking/store/two-people";
import { Count, execute, queryColumns, queryRow } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { besideNames, renamed, voterComparisons } from "./voter-comparisons";
import { createContactNames, createSlimVoters, createVoterCandidates, createVoterFaces } from "./voter-faces";

/** A contact and a voter who may be one; `score`: how likely, of all voters that the contact may be. */
export interface VoterPair {
  personId: string;
  voterUid: string;
  score: number;
  within: boolean;
  pass: VoterPass | null;
  why: string;
}
const pairColumns = {
  personId: z.string(),
  voterUid: z.string(),
  score: z.number(),
  within: z.boolean(),
  pass: z.enum(voterPasses).nullable(),
  /** A digit a comparison: parsing a struct a pair took as long as scoring them. */
  levels: z.string(),
};

/** No value is rarer than one in so many, however few voters the file has. */
const fewestPeople = 20_000;

const voterSides = (contacts: number, voters: number): Sides => ({
  a: "face",
  b: "voter_face",
  comparisons: voterComparisons,
  apart: "(coalesce(o.b <> b.n, false) OR coalesce(a.suffix <> b.suffix, false) OR d.voter_uid IS NOT NULL)",
  joins: `LEFT JOIN own_voter o ON o.a = a.n LEFT JOIN (SELECT DISTINCT person_id, voter_uid FROM voter_decision WHERE NOT is_same) d ON d.person_id = a.id AND d.voter_uid = b.id`,
  random: "SELECT a, b FROM random_pair",
  randomB: "voter_face",
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

const leastScore = 0.02;
export interface VoterMatching {
  contacts: number;
  voters: number;
  compared: number;
  pairs: VoterPair[];
}

/**
 * Compares all contacts with all voters, within the campaign's districts and beyond. Gives the pairs that may be one, each with its
 * share of all that speaks for any. Writes nothing but temporary tables of this connection.
 */
export async function matchVoters(pocket: Pocket): Promise<VoterMatching> {
  pocket.step("Reading contacts and voters", 0.2);
  const contacts = await createFaces(pocket, { crowds: true });
  const voters = await createSlimVoters(pocket);
  if (contacts === 0 || voters === 0) return { contacts, voters, compared: 0, pairs: [] };
  pocket.step("Looking for candidates", 0.5);
  await createContactNames(pocket);
  await createVoterCandidates(pocket);
  await createVoterFaces(pocket, contacts, voters);
  pocket.step("Comparing", 0.9);
  const sides = voterSides(contacts, voters);
  await comparePairs(pocket, sides);
  const model = await learnModel(pocket, sides);
  await scorePairs(pocket, model, sides);
  const levels = comparisons.map(({ name }) => `s.${name}`).join(" || ");
  const pairs = await queryColumns(
    pocket,
    pairColumns,
    `WITH likely AS (
       SELECT s.*, x.id AS person_id, y.id AS voter_uid, y.within, o.b IS NOT NULL AS same_id, CASE WHEN o.b IS NOT NULL AND NOT (s.first = 1 AND s.last = 1) THEN 1e12 WHEN ${twoPeople(true, { suffixes: false })} THEN 0 ELSE one * ${besideNames} * ${renamed} / (1 + home) END AS odds
         FROM scored s JOIN face x ON x.n = s.a JOIN voter_face y ON y.n = s.b LEFT JOIN own_voter o ON o.a = s.a AND o.b = s.b),
     shared AS (SELECT *, odds / (1 + sum(odds) OVER (PARTITION BY a)) AS share FROM likely)
     SELECT s.person_id AS "personId", s.voter_uid AS "voterUid", s.share AS score, s.within, ${passSql} AS pass, ${levels} AS levels
       FROM shared s WHERE s.share >= ${leastScore} ORDER BY s.person_id, s.share DESC, s.voter_uid`,
  );
  const explain = explainOnce();
  const { compared } = await queryRow(
    pocket,
    z.object({ compared: Count }),
    "SELECT count(*) AS compared FROM compared",
  );
  await execute(pocket, "DROP TABLE scored");
  return {
    contacts,
    voters,
    compared,
    pairs: pairs.personId.map((personId, k) => ({
      personId,
      voterUid: pairs.voterUid[k] ?? "",
      score: pairs.score[k] ?? 0,
      within: pairs.within[k] ?? false,
      pass: pairs.pass[k] ?? null,
      why: explain(pairs.levels[k] ?? ""),
    })),
  };
}

/** Pairs agree in few ways; each is put into words once. */
function explainOnce(): (digits: string) => string {
  const known = new Map<string, string>();
  return (digits) => {
    const said =
      known.get(digits) ??
      explainPair(Object.fromEntries(comparisons.map(({ name }, k) => [name, Number(digits[k])])));
    known.set(digits, said);
    return said;
  };
}
