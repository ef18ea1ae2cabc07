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
  const same = (name: string, key: string, rule: number) =>
    `${name} AS (
       SELECT b.row, a.row AS first_row, ${rule} AS rule, coalesce(${namesClash(incomingTraits("a"), incomingTraits("b"), "n")}, false) AS clash
         FROM (SELECT ${key} AS k, min(row) AS first_row FROM incoming WHERE ${key} IS NOT NULL GROUP BY 1 HAVING count(*) > 1) g
         JOIN incoming b ON b.${key} = g.k AND b.row > g.first_row
         JOIN incoming a ON a.row = g.first_row ${joinNickname("n", "a.kf", "b.kf")})`;
  const list = [same("same_voter", "voter_uid", 0)];
  if (hasExternalIds) list.push(same("same_external", "external_id", 1));
  return list;
}

/** Rows that share an e-mail, a phone and a last name, or a last name and a house, compared pair by pair. */
function blockPairs(): string[] {
  const a = incomingTraits("a");
  const b = incomingTraits("b");
  const otherId = "coalesce(a.external_id <> b.external_id, false)";
  return [
    `keyed AS (
       SELECT 2 AS rule, hash(email) AS k, row FROM incoming WHERE email IS NOT NULL
       UNION ALL SELECT 3, hash(cell_phone, kl), row FROM incoming WHERE cell_phone IS NOT NULL AND kl IS NOT NULL AND kf IS NOT NULL
       UNION ALL SELECT 3, hash(home_phone, kl), row FROM incoming
                  WHERE home_phone IS NOT NULL AND home_phone IS DISTINCT FROM cell_phone AND kl IS NOT NULL AND kf IS NOT NULL
       UNION ALL SELECT 4, hash(kl, house, place), row FROM incoming
                  WHERE kl IS NOT NULL AND kf IS NOT NULL AND house IS NOT NULL AND place IS NOT NULL)`,
    "block AS (SELECT rule, k, count(*) AS size FROM keyed GROUP BY ALL HAVING count(*) > 1)",
    // Most pairs of a block are a household: other first names. Those go first; only what is left is looked at closely.
    `near AS MATERIALIZED (
       SELECT rb.rule, ra.row AS first_row, rb.row, a.kf AS kf_a, b.kf AS kf_b
         FROM block JOIN keyed ra USING (rule, k) JOIN keyed rb USING (rule, k)
         JOIN incoming a ON a.row = ra.row JOIN incoming b ON b.row = rb.row
        WHERE block.size <= ${householdAtMost} AND ra.row < rb.row),
     named AS MATERIALIZED (
       SELECT rule, first_row, row FROM near ${joinNickname("n", "kf_a", "kf_b")} WHERE ${firstNamesFit("kf_a", "kf_b", "n")}),
     same_block AS (
       SELECT n.row, min(n.first_row) AS first_row, n.rule, false AS clash
         FROM named n JOIN incoming a ON a.row = n.first_row JOIN incoming b ON b.row = n.row
        WHERE NOT (${certainlyDifferent(a, b)}) AND NOT ${otherId}
          AND CASE n.rule WHEN 2 THEN a.email = b.email
                          WHEN 3 THEN a.kl = b.kl
                          ELSE a.kl = b.kl AND coalesce(lower(a.address2), '') = coalesce(lower(b.address2), '')
                               AND ${sameAddress("a.address1", "b.address1")} END
        GROUP BY n.row, n.rule)`,
    `same_crowd AS (
       SELECT row, first_row, rule, false AS clash FROM (
         SELECT keyed.row, keyed.rule, min(keyed.row) OVER (
                  PARTITION BY keyed.rule, keyed.k, kf, kl, birth_date, voter_uid, external_id,
                    CASE WHEN keyed.rule = 4 THEN lower(address1 || coalesce(address2, '')) END) AS first_row
           FROM block JOIN keyed USING (rule, k) JOIN incoming USING (row)
          WHERE block.size > ${householdAtMost} AND kf IS NOT NULL)
        WHERE row > first_row)`,
  ];
}
