import { execute, holdsAny } from "@/server/platform/duckdb/query";
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

/** The kind is part of the key: one number is joined faster than two. */
function hashOf(key: Key, kind: number, from: string): string {
  const whole = key.map((part) => `${part} IS NOT NULL`).join(" AND ");
  return `SELECT n, hash(${kind}, ${key.join(", ")}) AS key FROM ${from} WHERE ${whole}`;
}

/**
 * Makes `candidate`: the pairs of contacts (`a`) and voters (`b`) that share a key, with those whose ids are equal; and `own_voter`: the
 * voter of a contact's id.
 */
export async function createVoterCandidates(pocket: Pocket): Promise<void> {
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE own_voter AS
     SELECT a.n AS a, min(k.n)::INTEGER AS b
       FROM linkage_record a JOIN voters.known k
         ON split_part(a.voter, ':', -1) = k.state_voter_id
            AND (NOT contains(a.voter, ':') OR a.voter = k.voter_uid)
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
  const contactNames = "(SELECT n, v.f, v.l, zip FROM linkage_record JOIN name_form v USING (n))";
  const contactPhones = "SELECT n, unnest(phones) AS phone FROM linkage_record";
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE contact_key AS
     SELECT DISTINCT * FROM (${keyed(contacts, contactNames, contactPhones)})`,
  );
  const voterNames = `(SELECT n, f, l, zip FROM voter_slim
    UNION ALL SELECT n, f, unnest(parts), zip FROM voter_slim WHERE parts IS NOT NULL
    UNION ALL SELECT n, mid, l, zip FROM voter_slim WHERE length(mid) > 1)`;
  const voterPhones = "SELECT n, phone FROM voter_slim WHERE phone IS NOT NULL";
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE voter_key AS
     SELECT * FROM (${keyed("voter_slim", voterNames, voterPhones)}) v SEMI JOIN contact_key c USING (key)`,
  );
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE candidate AS
     SELECT DISTINCT a, b FROM (
       SELECT c.n AS a, v.n AS b FROM contact_key c JOIN voter_key v USING (key)
        WHERE key NOT IN (SELECT key FROM voter_key GROUP BY 1 HAVING count(*) > ${mostVoters})
       UNION ALL SELECT a, b FROM own_voter)`,
  );
  for (const table of ["contact_key", "voter_key"]) await execute(pocket, `DROP TABLE ${table}`);
}
