import { personColumns } from "@/server/people/store/person-columns";
import { execute, holdsAny } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import type { MatchFields } from "./matches";

const compared = [
  "first_name",
  "last_name",
  "email",
  "home_phone",
  "cell_phone",
  "voter_uid",
  "birth_date",
  "address1",
  "address2",
  "city",
  "zip",
];
const kept = personColumns.map(({ name }) => name).filter((name) => !compared.includes(name));

/**
 * Notes in the temporary table `contact_print` how every contact is: `who`, of all by which it is recognised, and `whole`, of all that it is.
 * Whatever changes what hangs on a contact notes that on the contact itself (`updated_at`).
 */
export async function notePrints(pocket: Pocket, fields: MatchFields): Promise<void> {
  await execute(pocket, `CREATE OR REPLACE TEMP TABLE contact_print AS ${prints(fields)}`);
}

function prints({ externalId, suffix }: MatchFields): string {
  const own = [externalId, suffix].flatMap((id, k) => (id ? [{ id, alias: `own${k}` }] : []));
  const who = [...compared.map((name) => `p.${name}`), ...own.map(({ alias }) => `${alias}.value`)];
  const joins = own.map(
    ({ id, alias }) => `LEFT JOIN (
       SELECT person_id, string_agg(value, chr(10) ORDER BY value) AS value FROM person_custom_field
        WHERE custom_field_id = '${id}' GROUP BY person_id) ${alias} ON ${alias}.person_id = p.id`,
  );
  return `SELECT id, who, hash(who, ${kept.join(", ")}, volunteer_status, source, updated_at) AS whole
            FROM (SELECT p.*, hash(${who.join(", ")}) AS who FROM person p ${joins.join(" ")})`;
}

/**
 * Makes the temporary table `changed_contact` of the contacts that were made, changed or removed since their prints were noted; `other`: it
 * may be recognised otherwise than before; and `changed_person`, those of them that are there. Gives whether there are any.
 */
export async function findChanged(pocket: Pocket, fields: MatchFields): Promise<boolean> {
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE changed_contact AS
     SELECT coalesce(b.id, n.id) AS id, n.who IS DISTINCT FROM b.who AS other
       FROM contact_print b FULL JOIN (${prints(fields)}) n ON n.id = b.id
      WHERE n.whole IS DISTINCT FROM b.whole`,
  );
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE changed_person AS
     SELECT * FROM person WHERE id IN (SELECT id FROM changed_contact WHERE other)`,
  );
  return holdsAny(pocket, "changed_contact");
}
