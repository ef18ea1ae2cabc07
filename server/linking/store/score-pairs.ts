import { type LinkModel, levelWeight, timesAlike } from "@/lib/linking/train";
import { execute } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import type { Sides } from "./sides";

/** How often two of a household agree by chance, where two strangers do once: people avoid a name that they have. */
const byChance = 0.5;

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
