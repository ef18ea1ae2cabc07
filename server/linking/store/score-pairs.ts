import { z } from "zod";
import { type LinkModel, levelWeight, type Pattern, timesAlike, trainModel } from "@/lib/linking/train";
import { Count, execute, queryRow, queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { type Comparison, comparisons } from "./compare";
import { toldApart } from "./told-apart";
import { apart, housemates, pairFacts } from "./two-people";

const randomPairs = 150_000;
/** How often two of a household agree by chance, where two strangers do once: people avoid a name that they have. */
const byChance = 0.5;

/** Two relations of records whose pairs are compared: contacts with each other, or with voters. */
export interface Sides {
  /** The temporary tables of records, numbered by `n`. */
  a: string;
  b: string;
  comparisons: readonly Comparison[];
  /** SQL of what tells two records apart for certain, and the joins that it needs. */
  apart: string;
  joins: string;
  /** SQL of pairs (`a`, `b`) of numbers taken at random, and the records behind them where those of `b` are not all there are. */
  random: string;
  randomB: string;
  /** How many pairs there could be, and how many people the frequencies are taken from. */
  allPairs: number;
  people: number;
}

/** Contacts with each other. */
export const contactSides = (records: number): Sides => ({
  a: "linkage_record",
  b: "linkage_record",
  comparisons,
  apart: `(${apart} OR d.a_id IS NOT NULL)`,
  joins: `LEFT JOIN ${toldApart} d ON d.a_id = least(a.id, b.id) AND d.b_id = greatest(a.id, b.id)`,
  random: `SELECT * FROM (SELECT 1 + (hash(k, 1) % ${records})::INTEGER AS a,
      1 + (hash(k, 2) % ${records})::INTEGER AS b FROM range(${randomPairs}) r(k)) WHERE a <> b`,
  randomB: "linkage_record",
  allPairs: (records * (records - 1)) / 2,
  people: records,
});

const levelsSql = (list: readonly Comparison[]) =>
  list.map(({ name, sql }) => `(${sql})::TINYINT AS ${name}`).join(", ");
/** Among few people a pair that is taken at random is one person now and then. */
const likelyOne =
  "(s.first >= 4 AND s.last >= 3 AND (s.birth >= 3 OR s.email >= 3 OR s.phone = 3 OR s.address >= 3))";
const nick = "LEFT JOIN nickname nick ON nick.a = a.f AND nick.b = b.f";

/** Makes the temporary table `compared`: the candidates with a column for each comparison. */
export async function comparePairs(pocket: Pocket, sides: Sides): Promise<void> {
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE compared AS
     SELECT c.a, c.b, ${levelsSql(sides.comparisons)}, ${sides.apart} AS apart, ${pairFacts}
       FROM candidate c JOIN ${sides.a} a ON a.n = c.a JOIN ${sides.b} b ON b.n = c.b ${nick} ${sides.joins}`,
  );
}

/** Learns the model of these people from their compared pairs. */
export async function learnModel(pocket: Pocket, sides: Sides): Promise<LinkModel> {
  const patterns: Pattern[] = await queryRows(
    pocket,
    z.object({ levels: z.array(z.number()), housemates: z.boolean(), pairs: Count }),
    `SELECT [${sides.comparisons.map(({ name }) => name).join(", ")}] AS levels, ${housemates} AS housemates,
            count(*) AS pairs
       FROM compared s WHERE NOT apart GROUP BY 1, 2`,
  );
  return trainModel(patterns, {
    strangers: await countRandom(pocket, sides),
    usual: sides.comparisons.map((one) => one.usual),
    allPairs: sides.allPairs,
  });
}

/** The shares of the levels among pairs taken at random, next to none of which are one person. */
async function countRandom(pocket: Pocket, sides: Sides): Promise<number[][]> {
  const counts = sides.comparisons.flatMap(({ name, usual }) =>
    usual.one.map((_, k) => `count(*) FILTER (${name} = ${k + 1})::DOUBLE`),
  );
  const { shares } = await queryRow(
    pocket,
    z.object({ shares: z.array(z.number()) }),
    `SELECT [${counts.join(", ")}] AS shares FROM (
       SELECT ${levelsSql(sides.comparisons)} FROM (${sides.random}) c
         JOIN ${sides.a} a ON a.n = c.a JOIN ${sides.randomB} b ON b.n = c.b ${nick}) s
       WHERE NOT ${likelyOne}`,
  );
  let at = 0;
  return sides.comparisons.map(({ usual, leastShare = 0 }) => {
    const counts = shares.slice(at, at + usual.one.length);
    const pairs = counts.reduce((sum, count) => sum + count, 0);
    const list = counts.map((count) => Math.max(count + 0.5, leastShare * pairs));
    at += usual.one.length;
    const total = list.reduce((sum, value) => sum + value, 0);
    return list.map((value) => value / total);
  });
}

/**
 * Makes the temporary table `scored`: the compared pairs with their weights in bits and the probabilities that they are one person,
 * or of one household. Equal values that are rare prove more.
 */
export async function scorePairs(pocket: Pocket, model: LinkModel, sides: Sides): Promise<void> {
  const weigh = (kind: "one" | "home") =>
    sides.comparisons.map(({ name, usual, frequency }, at) => {
      const cases = usual.one.map((_, k) => {
        const weight = levelWeight(model, kind, at, k + 1).toFixed(4);
        if (!frequency || k + 1 < usual.one.length) return `WHEN ${k + 1} THEN ${weight}`;
        const share = `greatest(coalesce(t_${frequency}.share, 1), ${1 / sides.people})`;
        // Who only shares a home agrees by chance, or in a name that the family hands down.
        if (kind === "home" && !usual.home) {
          const times = timesAlike(model, usual, at).toFixed(6);
          return `WHEN ${k + 1} THEN log2(${times} * (${byChance} + ${usual.alike ?? 0} / ${share}))`;
        }
        return `WHEN ${k + 1} THEN ${Math.log2(model[kind][at]?.[k] ?? 1).toFixed(4)} - log2(${share})`;
      });
      return `CASE c.${name} ${cases.join(" ")} ELSE 0 END`;
    });
  const frequencies = sides.comparisons.flatMap(({ frequency }) =>
    frequency
      ? [`LEFT JOIN often_${frequency} t_${frequency} ON t_${frequency}.value = a.${columnOf[frequency]}`]
      : [],
  );
  const prior = Math.log2(model.onePrior);
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE scored AS
     SELECT * EXCLUDE (one_weight, home_weight), one / (one + home + 1) AS score,
            home / (one + home + 1) AS housemates FROM (
       SELECT *, pow(2, least(one_weight, ${mostBits})) AS one,
              pow(2, least(home_weight, ${mostBits})) AS home FROM (
         SELECT c.*, ${prior} + ${weigh("one").join(" + ")} AS one_weight,
                ${Math.log2(model.homePrior)} + ${weigh("home").join(" + ")} AS home_weight
           FROM compared c JOIN ${sides.a} a ON a.n = c.a ${frequencies.join(" ")}))`,
  );
}

/** A power of two beyond this is no number any more. */
const mostBits = 500;

const columnOf = { first: "f", last: "l", email: "email", city: "city", born: "born" } as const;
