import type { MatchRule } from "@/lib/imports/import-plan";
import { linesOf, sameAddress } from "@/server/people/store/address-sql";
import { foldFirstName, foldLastName, suffixSql } from "@/server/people/store/name-sql";
import {
  certainlyDifferent,
  firstNamesFit,
  joinNickname,
  keyOf,
  namesClash,
} from "@/server/people/store/same-person";
import type { Shape } from "@/server/people/store/shape";
import { type Bound, execute } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { addressesOf, homeKey, natalKey } from "./incoming-keys";
import { incomingTraits } from "./incoming-traits";
import type { MatchFields } from "./match-fields";
import { rankOf, usedRules } from "./rule-order";

/** Whom the rows of a list are compared with. */
interface Known {
  /** The temporary table that is made. */
  fits: string;
  /** A relation of contacts, as `person`. */
  persons: string;
}

/**
 * Makes the temporary table `fit`: for each row of the list that fits contacts, by the first rule that finds any:
 * how many (`n`), which (`ids`), and whether an id says one person and the names another (`clash`).
 */
export async function createFits(
  pocket: Pocket,
  shape: Shape,
  values: Bound,
  fields: MatchFields,
  rules: readonly MatchRule[],
  { fits, persons }: Known = { fits: "fit", persons: "person" },
): Promise<void> {
  const rank = rankOf(rules);
  const used = usedRules(rules);
  const incoming = incomingTraits("i");
  const contact = {
    first: foldFirstName("p.first_name"),
    last: keyOf(foldLastName("p.last_name")),
    birthDate: "p.birth_date",
    voterUid: keyOf("p.voter_uid"),
    suffix: suffixSql(fields.suffix ? "s.value" : null, "p.last_name"),
  };
  const suffixJoin = fields.suffix
    ? `LEFT JOIN person_custom_field s ON s.person_id = c.id AND s.custom_field_id = '${fields.suffix}'`
    : "";
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE ${fits} AS
     WITH known AS MATERIALIZED (
       SELECT p.id, kl, p.cell_phone, p.home_phone, ${homeKey("kl", "p.")} AS home,
              ${natalKey("kl", "p.")} AS natal
         FROM (SELECT *, ${contact.last} AS kl FROM ${persons} p WHERE p.last_name IS NOT NULL
           AND p.first_name IS NOT NULL) p),
     candidate AS MATERIALIZED (${candidates(fields, used, persons).join(" UNION ALL ")}),
     lives AS (${addressesOf(shape, "SELECT row FROM candidate WHERE rule = 4")}),
     seen AS (
       SELECT DISTINCT c.row, c.rule, c.id,
              coalesce(${namesClash(incoming, contact, "n")}
                OR (${certainlyDifferent(incoming, contact)}), false) AS clash
         FROM candidate c JOIN incoming i USING (row) JOIN person p ON p.id = c.id
         LEFT JOIN lives a ON a.row = c.row ${suffixJoin}
              ${joinNickname("n", "i.kf", contact.first)}
        WHERE c.rule < 2 OR (
              ${firstNamesFit("i.kf", contact.first, "n")} AND NOT (${certainlyDifferent(incoming, contact)})
              AND CASE c.rule WHEN 2 THEN true
                   WHEN 3 THEN i.kl = ${contact.last} AND i.kf IS NOT NULL AND p.first_name IS NOT NULL
                   WHEN 5 THEN i.kl = ${contact.last} AND i.birth_date = p.birth_date AND i.kf IS NOT NULL
                     AND p.first_name IS NOT NULL
                   ELSE i.kl = ${contact.last} AND i.kf IS NOT NULL AND p.first_name IS NOT NULL
                        AND ${sameAddress(linesOf("a"), linesOf("p"))} END)),
     by_rule AS (SELECT row, rule, count(*) AS n, list(id) AS ids, bool_or(clash) AS clash FROM seen
       GROUP BY row, rule)
     SELECT row, arg_min(rule, ${rank}) AS rule, arg_min(n, ${rank}) AS n, arg_min(ids, ${rank}) AS ids,
            arg_min(clash, ${rank}) AS clash
       FROM by_rule GROUP BY row`,
    values,
  );
}

/** One equi-join a key, with the last name where many share one (a phone, a house): whoever fits is looked at more closely. */
function candidates(fields: MatchFields, used: ReadonlySet<number>, persons: string): string[] {
  const list: [rule: number, sql: string][] = [
    [0, `SELECT i.row, p.id, 0 AS rule FROM incoming i JOIN ${persons} p ON hash(p.voter_uid) = i.voter`],
    [2, `SELECT i.row, p.id, 2 AS rule FROM incoming i JOIN ${persons} p ON hash(p.email) = i.mail`],
    ...["home_phone", "cell_phone"].map((theirs): [number, string] => [
      3,
      `SELECT i.row, p.id, 3 AS rule FROM (
           SELECT row, kl, cell_phone AS phone FROM incoming WHERE cell_phone IS NOT NULL
           UNION SELECT row, kl, home_phone FROM incoming WHERE home_phone IS NOT NULL) i
         JOIN known p ON p.${theirs} = i.phone AND p.kl = i.kl`,
    ]),
    [4, "SELECT i.row, p.id, 4 AS rule FROM incoming i JOIN known p ON p.home = i.home"],
    [5, "SELECT i.row, p.id, 5 AS rule FROM incoming i JOIN known p ON p.natal = i.natal"],
    // An export of ours has the contacts' own ids.
    [
      1,
      `SELECT i.row, p.id, 1 AS rule FROM incoming i JOIN ${persons} p
         ON p.id = try_cast(i.external_id AS UUID)`,
    ],
  ];
  if (fields.externalId) {
    list.push([
      1,
      `SELECT i.row, x.person_id AS id, 1 AS rule FROM incoming i JOIN person_custom_field x
        ON x.custom_field_id = '${fields.externalId}' AND x.value = i.external_id
        ${persons === "person" ? "" : `AND x.person_id IN (SELECT id FROM ${persons})`}`,
    ]);
  }
  return list.flatMap(([rule, sql]) => (used.has(rule) ? [sql] : []));
}
