import { z } from "zod";
import { type LinkModel, type Pattern, trainModel } from "@/lib/linking/train";
import { Count, queryRow, queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { levelColumns, nicknameJoin } from "./compare-pairs";
import type { Sides } from "./sides";
import { housemates } from "./two-people";

/** Among few people a pair that is taken at random is one person now and then. */
const likelyOne =
  "(s.first >= 4 AND s.last >= 3 AND (s.birth >= 3 OR s.email >= 3 OR s.phone = 3 OR s.address >= 3))";

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
    usual.one.map((_, k) => `count(*) FILTER (strange AND ${name} = ${k + 1})::DOUBLE`),
  );
  const { shares } = await queryRow(
    pocket,
    z.object({ shares: z.array(z.number()) }),
    // As a condition of the whole it would be moved below the levels, which were then found twice.
    `SELECT [${counts.join(", ")}] AS shares FROM (
       SELECT *, NOT ${likelyOne} AS strange FROM (
         SELECT ${levelColumns(sides.comparisons)} FROM (${sides.random}) c
           JOIN ${sides.a} a ON a.n = c.a JOIN ${sides.randomB} b ON b.n = c.b ${nicknameJoin}) s)`,
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
