import { VARCHAR } from "@duckdb/node-api";
import { z } from "zod";
import { givenNames } from "@/lib/linking/given-names";
import { foldAddress, streetOf, unitOf } from "@/server/people/store/address-sql";
import { createNicknames } from "@/server/people/store/create-nicknames";
import { foldFirstName, foldLastName, foldName, suffixSql } from "@/server/people/store/name-sql";
import { Count, createFrom, execute, queryRow, queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** A name without what is heard or written in several ways: its first letter and the first consonants behind it. */
export const skeleton = (sql: string) => `left(${sql}, 1) || left(translate(${sql}[2:], 'aeiouyhw ', ''), 3)`;

/** SQL of the number of a folded street, and of its name; NULL where there is none. */
export const houseOf = (street: string) => `nullif(regexp_extract(${street}, '^[0-9]+'), '')`;
export const streetNameOf = (street: string) =>
  `nullif(trim(regexp_replace(${street}, '^[0-9]+[a-z]?', '')), '')`;

/** The part of an e-mail address before the "@", where it says more than the name: john.smith is many people's, john.smith77 is one's. */
export function mailboxSql(email: string, last: string): string {
  const mailbox = `split_part(${email}, '@', 1)`;
  return `CASE WHEN length(${mailbox}) >= 5
      AND (regexp_matches(${mailbox}, '[0-9]') OR NOT coalesce(contains(${mailbox}, ${last}), false))
    THEN ${mailbox} END`;
}

/**
 * Makes the temporary table `linkage_record`: of every contact, numbered from 1, what tells it from others, in the form in which it is
 * compared. NULL where nothing is known. `crowds`: addresses that many share are kept, since whoever compares weighs them. Gives how many there are.
 */
export async function createLinkageRecords(pocket: Pocket, { crowds = false } = {}): Promise<number> {
  await createNicknames(pocket);
  await createFrom(pocket, "given_name", givenNames, [{ name: "name", type: VARCHAR, of: (name) => name }]);
  const customs = await queryRows(
    pocket,
    z.object({ id: z.string(), name: z.string() }),
    "SELECT id, name FROM custom_field WHERE lower(name) IN ('suffix', 'work_phone')",
  );
  const custom = (name: string) => {
    const field = customs.find((one) => one.name.toLowerCase() === name);
    return field
      ? `(SELECT any_value(value) FROM person_custom_field
          WHERE custom_field_id = '${field.id}' AND person_id = p.id)`
      : "NULL::VARCHAR";
  };
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE linkage_record AS
     SELECT n, id, count(*) OVER (PARTITION BY f) >= greatest(20, count(*) OVER () * 2e-4)
       OR f IN (SELECT name FROM given_name) AS common_first,
            voter_uid AS voter, f, l, nullif(${skeleton("f")}, '') AS fs, nullif(${skeleton("l")}, '') AS ls,
            birth_date AS born, strftime(birth_date, '%Y%m%d') AS ymd, email,
            ${mailboxSql("email", "l")} AS mailbox,
            phones, address, unit, ${houseOf("address")} AS house, ${streetNameOf("address")} AS street,
            zip[1:5] AS zip, city, suffix
       FROM (SELECT * EXCLUDE (lines), nullif(${streetOf("lines")}, '') AS address,
         nullif(${unitOf("lines")}, '') AS unit
               FROM (SELECT row_number() OVER (ORDER BY p.id)::INTEGER AS n, p.id, voter_uid,
                    nullif(${foldFirstName("first_name")}, '') AS f,
                    nullif(${foldLastName("last_name")}, '') AS l,
                    birth_date, email,
                    list_distinct(list_filter([home_phone, cell_phone,
                      try_cast(${custom("work_phone")} AS BIGINT)], x -> x IS NOT NULL)) AS phones,
                    ${foldAddress("address1", "address2")} AS lines,
                    zip, nullif(${foldName("city")}, '') AS city,
                    ${suffixSql(custom("suffix"), "last_name")} AS suffix
               FROM person p))`,
  );
  if (!crowds) await dropCrowdedHomes(pocket);
  await dropCrowds(pocket);
  for (const [name, column] of [
    ["first", "f"],
    ["last", "l"],
    ["email", "email"],
    ["city", "city"],
    ["born", "born"],
  ] as const) {
    await execute(
      pocket,
      `CREATE OR REPLACE TEMP TABLE often_${name} AS
         SELECT ${column} AS value, count(*)::DOUBLE / sum(count(*)) OVER () AS share
         FROM linkage_record WHERE ${column} IS NOT NULL GROUP BY 1`,
    );
  }
  const { records } = await queryRow(
    pocket,
    z.object({ records: Count }),
    "SELECT count(*) AS records FROM linkage_record",
  );
  return records;
}

/** So many last names at one address or phone are no household. */
const crowd = 6;
/** So large a share of all people is born on no one day: it stands for "unknown". */
const commonBirth = 0.002;

/** An address that many people of many names share, as in a tower, tells nobody from anybody. */
const dropCrowdedHomes = (pocket: Pocket) =>
  execute(
    pocket,
    `UPDATE linkage_record SET address = NULL, house = NULL, street = NULL
      WHERE address IN (SELECT address FROM linkage_record GROUP BY address
                         HAVING count(DISTINCT l) > ${crowd})`,
  );

/** Nor does a phone that many share, as at a front desk, or a placeholder. */
async function dropCrowds(pocket: Pocket): Promise<void> {
  for (const column of ["email", "born"])
    await execute(
      pocket,
      `UPDATE linkage_record SET ${column} = NULL WHERE ${column} IN (
         SELECT ${column} FROM linkage_record GROUP BY 1
           HAVING count(DISTINCT l) > greatest(${crowd},
             (SELECT count(*) FROM linkage_record) * ${commonBirth}))`,
    );
  await execute(pocket, "UPDATE linkage_record SET ymd = NULL WHERE born IS NULL");
  await execute(pocket, "UPDATE linkage_record SET mailbox = NULL WHERE email IS NULL");
  await execute(
    pocket,
    `UPDATE linkage_record SET phones = list_filter(linkage_record.phones, x -> NOT list_contains(shared.phones, x))
       FROM (SELECT coalesce(list(phone), []) AS phones FROM (
               SELECT phone FROM (SELECT unnest(phones) AS phone, l FROM linkage_record) GROUP BY phone
                 HAVING count(DISTINCT l) > ${crowd})) shared
      WHERE len(linkage_record.phones) > 0`,
  );
}
