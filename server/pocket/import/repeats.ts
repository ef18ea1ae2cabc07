import { execute } from "@/server/pocket/query";
import type { Pocket } from "@/server/pocket/use";
import { certainlyDifferent, firstNamesFit, joinNickname, namesClash, sameAddress } from "./same-person";

/** Larger groups that share a phone or an e-mail are not households; in them only equal names are one person. */
const householdAtMost = 40;

/**
 * Makes the temporary table `repeat`: rows of the list that are the same person as an earlier row.
 * `rule` is the position of the rule in matchRules; `clash` says that they share an id but can't be one person.
 */
export async function createRepeats(pocket: Pocket, hasExternalIds: boolean): Promise<void> {
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE repeat AS
     WITH ${[...idPairs(hasExternalIds), ...blockPairs()].join(",\n")},
     pair AS (${["same_voter", ...(hasExternalIds ? ["same_external"] : []), "same_block", "same_crowd"]
       .map((name) => `SELECT row, first_row, rule, clash FROM ${name}`)
       .join(" UNION ALL ")})
     SELECT row, arg_min(first_row, rule) AS first_row, min(rule) AS rule, arg_min(clash, rule) AS clash
       FROM pair GROUP BY row`,
  );
}

/** The traits of a row of `incoming`. */
export const incomingTraits = (alias: string) => ({
  first: `${alias}.kf`,
  last: `${alias}.kl`,
  birthDate: `${alias}.birth_date`,
  voterUid: `${alias}.voter_uid`,
  suffix: `${alias}.suffix`,
});

function idPairs(hasExternalIds: boolean): string[] {
  const list = idPair("voter", "voter_uid", 0);
  return hasExternalIds ? [...list, ...idPair("external", "external_id", 1)] : list;
}

/** Rows that share an id with an earlier one. The few that do are taken out first, so that nothing large is joined. */
function idPair(name: string, key: string, rule: number): string[] {
  const shared = `SELECT hash(${key}) FROM incoming WHERE ${key} IS NOT NULL GROUP BY 1 HAVING count(*) > 1`;
  return [
    `${name} AS MATERIALIZED (
       SELECT *, min(row) OVER (PARTITION BY ${key}) AS first_row
         FROM incoming WHERE ${key} IS NOT NULL AND hash(${key}) IN (${shared}))`,
    `same_${name} AS (
       SELECT b.row, b.first_row, ${rule} AS rule, coalesce(${namesClash(incomingTraits("a"), incomingTraits("b"), "n")}, false) AS clash
         FROM ${name} b JOIN ${name} a ON a.row = b.first_row AND b.row > a.row ${joinNickname("n", "a.kf", "b.kf")})`,
  ];
}

/** Rows that share an e-mail, a phone and a last name, or a last name and a house, compared pair by pair. */
function blockPairs(): string[] {
  const a = incomingTraits("a");
  const b = incomingTraits("b");
  const otherId = "coalesce(a.external_id <> b.external_id, false)";
  return [
    // The rule is part of the key: grouping by one number is a good deal cheaper than by two.
    `keyed AS MATERIALIZED (
       SELECT hash(2, email) AS k, 2 AS rule, row, kf FROM incoming WHERE email IS NOT NULL
       UNION ALL SELECT hash(3, cell_phone, kl), 3, row, kf FROM incoming WHERE cell_phone IS NOT NULL AND kl IS NOT NULL AND kf IS NOT NULL
       UNION ALL SELECT hash(3, home_phone, kl), 3, row, kf FROM incoming
                  WHERE home_phone IS NOT NULL AND home_phone IS DISTINCT FROM cell_phone AND kl IS NOT NULL AND kf IS NOT NULL
       UNION ALL SELECT hash(4, home), 4, row, kf FROM incoming WHERE home IS NOT NULL AND kf IS NOT NULL)`,
    "block AS MATERIALIZED (SELECT k, count(*) AS size FROM keyed GROUP BY k HAVING count(*) > 1)",
    // Most pairs of a block are a household: other first names. Those go first; only what is left is looked at closely.
    `near AS MATERIALIZED (
       SELECT b.rule, a.row AS first_row, b.row, a.kf AS kf_a, b.kf AS kf_b
         FROM block JOIN keyed a USING (k) JOIN keyed b USING (k)
        WHERE block.size <= ${householdAtMost} AND a.row < b.row),
     named AS MATERIALIZED (
       SELECT rule, first_row, row FROM near ${joinNickname("n", "kf_a", "kf_b")} WHERE ${firstNamesFit("kf_a", "kf_b", "n")}),
     few AS MATERIALIZED (
       SELECT * FROM incoming WHERE row IN (SELECT row FROM named UNION ALL SELECT first_row FROM named)),
     same_block AS (
       SELECT n.row, min(n.first_row) AS first_row, n.rule, false AS clash
         FROM named n JOIN few a ON a.row = n.first_row JOIN few b ON b.row = n.row
        WHERE NOT (${certainlyDifferent(a, b)}) AND NOT ${otherId}
          AND CASE n.rule WHEN 2 THEN a.email = b.email
                          WHEN 3 THEN a.kl = b.kl
                          ELSE a.kl = b.kl AND coalesce(lower(a.address2), '') = coalesce(lower(b.address2), '')
                               AND ${sameAddress("a.address1", "b.address1")} END
        GROUP BY n.row, n.rule)`,
    `crowd AS MATERIALIZED (
       SELECT keyed.row, keyed.rule, keyed.k FROM block JOIN keyed USING (k)
        WHERE block.size > ${householdAtMost} AND keyed.kf IS NOT NULL),
     same_crowd AS (
       SELECT row, first_row, rule, false AS clash FROM (
         SELECT c.row, c.rule, min(c.row) OVER (
                  PARTITION BY c.rule, c.k, kf, kl, birth_date, voter_uid, external_id,
                    CASE WHEN c.rule = 4 THEN lower(address1 || coalesce(address2, '')) END) AS first_row
           FROM crowd c JOIN (SELECT * FROM incoming WHERE row IN (SELECT row FROM crowd)) i USING (row))
        WHERE row > first_row)`,
  ];
}
