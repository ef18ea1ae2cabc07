import { z } from "zod";
import { mailboxSql } from "@/server/linking/store/linkage-records";
import { foldFirstName, foldLastName, foldName } from "@/server/people/store/name-sql";
import { Count, execute, holdsAny, queryRow } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/**
 * What a contact and a voter must share to be compared at all; SQL over `linkage_record` and `voter_slim`. Several, since one typing error or a
 * move spoils any one of them.
 */
const keys: readonly Key[] = [
  ["email"],
  ["least(f, l)", "greatest(f, l)", "year"],
  ["ymd", "ls"],
  ["ymd", "fs"],
  ["ymd[5:8]", "fs", "ls"],
  ["year", "fs", "ls"],
  ["zip", "ls", "left(f, 1)"],
  ["house", "left(street, 5)", "zip", "left(f, 1)"],
  ["house", "left(street, 5)", "zip", "ls"],
  ["house", "left(street, 5)", "fs", "ls"],
  ["zip", "f", "left(l, 3)"],
  ["zip", "f", "right(l, 3)"],
];
/** Parts of a key, none of which is NULL. */
type Key = readonly string[];

/** The same of names alone, which go by several forms: nicknames, the second of two first names, one of two last names. */
const nameKeys: readonly Key[] = [
  ["f", "l", "zip"],
  ["least(f, l)", "greatest(f, l)"],
];

/** Where contacts have a city and no ZIP: then that. */
const cityKeys: readonly Key[] = [
  ["f", "l", "city"],
  ["city", "f", "left(l, 3)"],
  ["city", "f", "right(l, 3)"],
  ["city", "ls", "fs"],
  ["house", "left(street, 5)", "city", "left(f, 1)"],
];

/** A key of more voters than this tells nothing. */
const mostVoters = 40;
const randomPairs = 40_000;

/** What a value's frequency is learned of: a name for it, the column, and how often one of its values is met in any file. */
const frequencies = [
  ["first", "f", 2e-3],
  ["last", "l", 1e-3],
  ["email", "email", 1e-6],
  ["born", "born", 5e-5],
] as const;
/** So many voters of elsewhere count beside those of the file: in a file of a hundred, each name is a hundredth of all. */
const elsewhere = 200;

/** Makes `voter_slim`: of every voter, within the districts or not, what keys are made of. Gives how many there are. */
export async function createSlimVoters(pocket: Pocket): Promise<number> {
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE voter_slim AS
     SELECT n::INTEGER AS n, first_key AS f, last_key AS l, first_sound AS fs, last_sound AS ls, birth_date AS born, strftime(birth_date, '%Y%m%d') AS ymd,
            coalesce(year(birth_date), birth_year)::VARCHAR AS year, email, phone, house, street_name AS street,
            zip[1:5] AS zip, nullif(${foldName("city")}, '') AS city, nullif(${foldFirstName("middle_name")}, '') AS mid,
            CASE WHEN regexp_matches(last_name, '[- ]') THEN ${lastParts("last_name")} END AS parts FROM voters.known`,
  );
  for (const [name, column, usual] of frequencies)
    await execute(
      pocket,
      `CREATE OR REPLACE TEMP TABLE often_${name} AS
       SELECT ${column} AS value, (count(*) - 1 + ${usual * elsewhere}) / (sum(count(*)) OVER () - 1 + ${elsewhere}) AS share
         FROM voter_slim WHERE ${column} IS NOT NULL GROUP BY 1`,
    );
  const { voters } = await queryRow(
    pocket,
    z.object({ voters: Count }),
    "SELECT count(*) AS voters FROM voter_slim",
  );
  return voters;
}

/** The kind is part of the key: one number is joined faster than two. */
const hashOf = (key: Key, kind: number, from: string) =>
  `SELECT n, hash(${kind}, ${key.join(", ")}) AS key FROM ${from} WHERE ${key.map((part) => `${part} IS NOT NULL`).join(" AND ")}`;

/** SQL of the parts of a last name that has several, as they are compared: "Garcia-Bailey", "De la Cruz Ortiz". Short ones are no names. */
const lastParts = (sql: string) =>
  `list_filter(list_transform(regexp_split_to_array(${sql}, '[- ]+'), p -> ${foldLastName("p")}), p -> length(p) > 2)`;

/**
 * Adds to `linkage_record` what is compared with voters alone: `mid`, the middle name or initial, which lists often put behind the first name;
 * `parts` of the last name. Makes `name_form`: the names that a contact may go by.
 */
export async function createContactNames(pocket: Pocket): Promise<void> {
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE linkage_record AS
     SELECT f.* REPLACE (CASE WHEN contains(f.f, ' ') THEN regexp_replace(f.f, ' [a-z]$', '') ELSE f.f END AS f),
            coalesce(nullif(${foldFirstName("m.value")}, ''), CASE WHEN contains(f.f, ' ') THEN nullif(regexp_extract(f.f, ' ([^ ]+)$', 1), '') END) AS mid,
            CASE WHEN regexp_matches(p.last_name, '[- ]') THEN ${lastParts("p.last_name")} END AS parts
       FROM linkage_record f JOIN person p ON p.id = f.id
            LEFT JOIN (SELECT person_id, any_value(value) AS value FROM person_custom_field x JOIN custom_field c ON c.id = x.custom_field_id
                        WHERE lower(c.name) = 'middle_name' GROUP BY 1) m ON m.person_id = f.id`,
  );
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE name_form AS
     WITH first AS (SELECT n, f FROM linkage_record WHERE f IS NOT NULL UNION SELECT n, split_part(f, ' ', 1) FROM linkage_record WHERE contains(f, ' ')),
     called AS (SELECT n, f FROM first UNION SELECT n, k.b FROM first JOIN nickname k ON k.a = f),
     last AS (SELECT n, l FROM linkage_record WHERE l IS NOT NULL UNION SELECT n, unnest(parts) FROM linkage_record WHERE parts IS NOT NULL)
     SELECT n, c.f, l.l FROM called c JOIN last l USING (n)`,
  );
}

/**
 * Makes `candidate`: the pairs of contacts (`a`) and voters (`b`) that share a key, with those whose ids are equal; and `own_voter`: the
 * voter of a contact's id.
 */
export async function createVoterCandidates(pocket: Pocket): Promise<void> {
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE own_voter AS
     SELECT a.n AS a, min(k.n)::INTEGER AS b FROM linkage_record a JOIN voters.known k ON split_part(a.voter, ':', -1) = k.state_voter_id AND (NOT contains(a.voter, ':') OR a.voter = k.voter_uid)
      GROUP BY 1 HAVING count(*) = 1`,
  );
  const byCity = await holdsAny(pocket, "(FROM linkage_record WHERE zip IS NULL AND city IS NOT NULL)");
  const single = [...keys, ...(byCity ? cityKeys : [])];
  const keyed = (from: string, named: string, phones: string) =>
    [
      ...single.map((key, kind) => hashOf(key, kind, from)),
      ...nameKeys.map((key, k) => hashOf(key, single.length + k, named)),
      `SELECT n, hash(${single.length + nameKeys.length}, phone) FROM (${phones})`,
    ].join(" UNION ALL ");
  const contacts = "(SELECT *, ymd[1:4] AS year FROM linkage_record)";
  const contactNames = `(SELECT n, v.f, v.l, zip FROM linkage_record JOIN name_form v USING (n))`;
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE contact_key AS
     SELECT DISTINCT * FROM (${keyed(contacts, contactNames, "SELECT n, unnest(phones) AS phone FROM linkage_record")})`,
  );
  const voterNames = `(SELECT n, f, l, zip FROM voter_slim UNION ALL SELECT n, f, unnest(parts), zip FROM voter_slim WHERE parts IS NOT NULL
    UNION ALL SELECT n, mid, l, zip FROM voter_slim WHERE length(mid) > 1)`;
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE voter_key AS
     SELECT * FROM (${keyed("voter_slim", voterNames, "SELECT n, phone FROM voter_slim WHERE phone IS NOT NULL")}) v
      SEMI JOIN contact_key c USING (key)`,
  );
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE candidate AS
     SELECT DISTINCT a, b FROM (SELECT c.n AS a, v.n AS b FROM contact_key c JOIN voter_key v USING (key)
        WHERE key NOT IN (SELECT key FROM voter_key GROUP BY 1 HAVING count(*) > ${mostVoters}) UNION ALL SELECT a, b FROM own_voter)`,
  );
  for (const table of ["contact_key", "voter_key"]) await execute(pocket, `DROP TABLE ${table}`);
}

/** Makes `random_pair`, and `voter_record`: of the voters in a pair all that is compared, as `linkage_record` has it of contacts, and how many voters are `at_house`. */
export async function createVoterRecords(pocket: Pocket, contacts: number, voters: number): Promise<void> {
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE random_pair AS
     SELECT 1 + (hash(k, 1) % ${contacts})::INTEGER AS a, (hash(k, 2) % ${voters})::INTEGER AS b FROM range(${randomPairs}) r(k)`,
  );
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE voter_record AS
     SELECT s.n, k.voter_uid AS id, s.f IN (SELECT name FROM given_name) OR o.share >= 2e-4 AS common_first, s.f, s.l, s.born, s.ymd, try_cast(s.year AS INTEGER) AS year, s.email, ${mailboxSql("s.email", "s.l")} AS mailbox,
            CASE WHEN s.phone IS NULL THEN [] ELSE [s.phone] END AS phones, k.street_key AS address, k.unit_key AS unit, s.house, s.street, s.zip,
            s.city, s.mid, s.parts, translate(lower(k.suffix), '., ', '') AS suffix, k.within, h.voters AS at_house
       FROM (SELECT b FROM candidate UNION SELECT b FROM random_pair) p JOIN voter_slim s ON s.n = p.b JOIN voters.known k ON k.n = p.b
            LEFT JOIN often_first o ON o.value = s.f
            LEFT JOIN (SELECT zip, house, street, count(*) AS voters FROM voter_slim SEMI JOIN linkage_record USING (zip, house, street) GROUP BY ALL) h ON h.zip = s.zip AND h.house = s.house AND h.street = s.street`,
  );
}
