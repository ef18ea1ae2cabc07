import { execute } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import type { Comparison } from "./compare";
import type { Sides } from "./sides";
import { pairFacts } from "./two-people";

/** SQL of a column for each comparison: the level at which `a` and `b` agree. */
export const levelColumns = (list: readonly Comparison[]) =>
  list.map(({ name, sql }) => `(${sql})::TINYINT AS ${name}`).join(", ");

/** SQL that joins whether the first names of `a` and `b` are a nickname and its name. */
export const nicknameJoin = "LEFT JOIN nickname nick ON nick.a = a.f AND nick.b = b.f";

/** Makes the temporary table `compared`: the candidates with a column for each comparison. */
export async function comparePairs(pocket: Pocket, sides: Sides): Promise<void> {
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE compared AS
     SELECT c.a, c.b, ${levelColumns(sides.comparisons)}, ${sides.apart} AS apart, ${pairFacts}
       FROM candidate c JOIN ${sides.a} a ON a.n = c.a JOIN ${sides.b} b ON b.n = c.b
            ${nicknameJoin} ${sides.joins}`,
  );
}
