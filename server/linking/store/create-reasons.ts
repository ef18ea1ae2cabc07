import { VARCHAR } from "@duckdb/node-api";
import { z } from "zod";
import { explainPair } from "@/lib/linking/explain-pair";
import { createFrom, queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { comparisons } from "./compare";

/** SQL of how a compared pair `s` agrees: a digit a comparison. */
export const levelsSql = comparisons.map(({ name }) => `s.${name}`).join(" || ");

/**
 * Makes the temporary table `reason`: of every way in which pairs of `table` agree, their `levels`, `why`
 * they may be one in words. Pairs agree in few ways.
 */
export async function createReasons(pocket: Pocket, table: string): Promise<void> {
  const ways = await queryRows(
    pocket,
    z.object({ levels: z.string() }),
    `SELECT DISTINCT levels FROM ${table}`,
  );
  await createFrom(pocket, "reason", ways, [
    { name: "levels", type: VARCHAR, of: ({ levels }) => levels },
    { name: "why", type: VARCHAR, of: ({ levels }) => explainLevels(levels) },
  ]);
}

const explainLevels = (digits: string) =>
  explainPair(Object.fromEntries(comparisons.map(({ name }, k) => [name, Number(digits[k])])));
