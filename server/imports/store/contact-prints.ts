import { personColumns } from "@/server/people/store/person-columns";
import type { MatchFields } from "./match-fields";

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

/** SQL of every contact with the number of each of both: `who` by all by which it is recognised, `whole` by all that it is. */
export function contactPrints({ externalId, suffix }: MatchFields): string {
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
