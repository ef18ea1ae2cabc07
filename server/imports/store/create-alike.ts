import type { MatchRule } from "@/lib/imports/import-plan";
import { linesOf, sameAddress } from "@/server/people/store/address-sql";
import {
  certainlyDifferent,
  firstNamesFit,
  joinNickname,
  namesClash,
} from "@/server/people/store/same-person";
import type { Shape } from "@/server/people/store/shape";
import { type Bound, execute } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { addressesOf } from "./incoming-keys";
import { incomingTraits, otherIds } from "./incoming-traits";
import { rankOf, usedRules } from "./rule-order";

/** Larger groups that share a phone or an e-mail are not households; in them only equal names are one person. */
const householdAtMost = 40;

/**
 * Makes the temporary table `alike`: pairs of rows of the list that a rule takes for one person, the earlier as `first_row`.
 * `rule` is the position of the rule in matchRules; `clash` says that they share an id but can't be one person.
 */
export async function createAlike(
  pocket: Pocket,
  shape: Shape,
  values: Bound,
  hasExternalIds: boolean,
  rules: readonly MatchRule[],
): Promise<void> {
  const used = usedRules(rules);
  const rank = rankOf(rules);
  const byId = [
    ...(used.has(0) ? ["same_voter"] : []),
    ...(used.has(1) && hasExternalIds ? ["same_external"] : []),
  ];
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE alike AS
     WITH ${[...idPairs(byId), ...blockPairs(shape, used)].join(",\n")},
     pair AS (${[...byId, "same_block", "same_crowd"]
       .map((name) => `SELECT row, first_row, rule, clash FROM ${name}`)
       .join(" UNION ALL ")})
     SELECT row, first_row, arg_min(rule, ${rank}) AS rule, arg_min(clash, ${rank}) AS clash
       FROM pair GROUP BY row, first_row`,
    values,
  );
}

const idPairs = (names: readonly string[]): string[] =>
  names.flatMap((name) =>
    name === "same_voter" ? idPair(name, "voter", 0) : idPair(name, "external_id", 1),
  );

/** Rows that share an id with an earlier one. The few that do are taken out first, so that nothing large is joined. */
function idPair(name: string, key: string, rule: number): string[] {
  const few = `${name}_rows`;
  const shared = `SELECT ${key} FROM incoming WHERE ${key} IS NOT NULL GROUP BY 1 HAVING count(*) > 1`;
  return [
    `${few} AS MATERIALIZED (
       SELECT *, min(row) OVER (PARTITION BY ${key}) AS first_row
         FROM incoming WHERE ${key} IN (${shared}))`,
    `${name} AS (
       SELECT b.row, b.first_row, ${rule} AS rule,
              coalesce(${namesClash(incomingTraits("a"), incomingTraits("b"), "n")}, false) AS clash
         FROM ${few} b JOIN ${few} a ON a.row = b.first_row AND b.row > a.row
                   ${joinNickname("n", "a.kf", "b.kf")})`,
  ];
}

/** What rows share that a rule looks at more closely. */
const blockKeys = [
  { rule: 2, key: "mail", when: "mail IS NOT NULL" },
  { rule: 3, key: "cell_phone, kl", when: "cell_phone IS NOT NULL AND kl IS NOT NULL AND kf IS NOT NULL" },
  {
    rule: 3,
    key: "home_phone, kl",
    when: `home_phone IS NOT NULL AND home_phone IS DISTINCT FROM cell_phone
      AND kl IS NOT NULL AND kf IS NOT NULL`,
  },
  { rule: 4, key: "home", when: "home IS NOT NULL AND kf IS NOT NULL" },
  { rule: 5, key: "natal", when: "natal IS NOT NULL AND kf IS NOT NULL" },
] as const;
const noKeys = "SELECT hash(0) AS k, 0 AS rule, row, kf FROM incoming WHERE false";

/** Rows that share an e-mail, a phone, a house or a birth date (but for the e-mail, with the last name), compared pair by pair. */
function blockPairs(shape: Shape, used: ReadonlySet<number>): string[] {
  const a = incomingTraits("a");
  const b = incomingTraits("b");
  return [
    // The rule is part of the key: grouping by one number is a good deal cheaper than by two.
    `keyed AS MATERIALIZED (${
      blockKeys
        .filter(({ rule }) => used.has(rule))
        .map(
          ({ rule, key, when }) =>
            `SELECT hash(${rule}, ${key}) AS k, ${rule} AS rule, row, kf FROM incoming WHERE ${when}`,
        )
        .join(" UNION ALL ") || noKeys
    })`,
    "block AS MATERIALIZED (SELECT k, count(*) AS size FROM keyed GROUP BY k HAVING count(*) > 1)",
    // Most pairs of a block are a household: other first names. Those go first; only what is left is looked at closely.
    `near AS MATERIALIZED (
       SELECT b.rule, a.row AS first_row, b.row, a.kf AS kf_a, b.kf AS kf_b
         FROM block JOIN keyed a USING (k) JOIN keyed b USING (k)
        WHERE block.size <= ${householdAtMost} AND a.row < b.row),
     named AS MATERIALIZED (
       SELECT rule, first_row, row FROM near ${joinNickname("n", "kf_a", "kf_b")}
         WHERE ${firstNamesFit("kf_a", "kf_b", "n")}),
     crowd AS MATERIALIZED (
       SELECT keyed.row, keyed.rule, keyed.k FROM block JOIN keyed USING (k)
        WHERE block.size > ${householdAtMost} AND keyed.kf IS NOT NULL),
     few AS MATERIALIZED (SELECT row FROM named UNION SELECT first_row FROM named
                            UNION SELECT row FROM crowd),
     close AS MATERIALIZED (
       SELECT i.*, s.address1, s.address2 FROM (SELECT * FROM incoming WHERE row IN (SELECT row FROM few)) i
         LEFT JOIN (${addressesOf(shape, "SELECT row FROM few")}) s USING (row)),
     same_block AS (
       SELECT n.row, n.first_row, n.rule, false AS clash
         FROM named n JOIN close a ON a.row = n.first_row JOIN close b ON b.row = n.row
        WHERE NOT (${certainlyDifferent(a, b)}) AND NOT ${otherIds("a", "b")}
          AND CASE n.rule WHEN 2 THEN a.mail = b.mail
                          WHEN 3 THEN a.kl = b.kl
                          WHEN 5 THEN a.natal = b.natal
                          ELSE a.kl = b.kl AND ${sameAddress(linesOf("a"), linesOf("b"))} END)`,
    `same_crowd AS (
       SELECT row, first_row, rule, false AS clash FROM (
         SELECT c.row, c.rule, min(c.row) OVER (
                  PARTITION BY c.rule, c.k, kf, kl, birth_date, voter, external_id,
                    CASE WHEN c.rule = 4 THEN lower(address1 || coalesce(address2, '')) END) AS first_row
           FROM crowd c JOIN close USING (row))
        WHERE row > first_row)`,
  ];
}
