import "server-only";
import { z } from "zod";
import type { ContactQuery } from "@/lib/contacts/contact-query";
import { mostValues } from "@/lib/contacts/filter/field-value";
import type { FilterField } from "@/lib/contacts/filter/filter-fields";
import { readFilterValue } from "@/lib/contacts/filter/read-value";
import { Count, queryRows, quoteName } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { type Bind, customFieldSql } from "./condition-sql";
import { contactWhere } from "./contact-where";

const Row = z.object({ value: z.string().nullable(), contacts: Count });

const moment = /_at$/;

/** A relation of the values that contacts of `found` have, a row each. */
function valuesSql({ home }: FilterField, bind: Bind): string {
  if (home.kind === "person") {
    const column = quoteName(home.column);
    return `SELECT ${moment.test(home.column) ? `${column}::DATE` : column}::VARCHAR AS value FROM found`;
  }
  if (home.kind === "custom")
    return `SELECT v.value FROM found LEFT JOIN (SELECT person_id, value FROM person_custom_field
              WHERE ${customFieldSql(home.name, bind)}) v ON v.person_id = found.id`;
  if (home.kind === "tags")
    return `SELECT t.name AS value FROM found
              LEFT JOIN person_tag pt ON pt.person_id = found.id LEFT JOIN tag t ON t.id = pt.tag_id`;
  if (home.kind === "marks")
    return `SELECT unnest(coalesce(string_split(do_not_contact, ','), [NULL])) AS value FROM found`;
  throw new Error("Imports aren't counted.");
}

/** Tags that none of these contacts has are offered all the same. */
const alsoSql = ({ home }: FilterField) =>
  home.kind === "tags" ? "UNION ALL (SELECT DISTINCT name AS value, 0 AS one FROM tag)" : "";

/**
 * Lists the values of a field, the most frequent first and at most `mostValues`, each with how many of the contacts that have every word and pass the
 * filter have it; of whom it isn't known in one line, value null.
 */
export async function listFieldValues(
  pocket: Pocket,
  field: FilterField,
  query: Pick<ContactQuery, "words" | "filter">,
) {
  const where = await contactWhere(pocket, query);
  const own: Record<string, string> = {};
  const bind = (value: string) => {
    own.fieldName = value;
    return "$fieldName";
  };
  const values = valuesSql(field, bind);
  const rows = await queryRows(
    pocket,
    Row,
    `WITH found AS (SELECT * FROM person WHERE ${where.sql})
     SELECT value, sum(one)::BIGINT AS contacts
       FROM (SELECT value, 1 AS one FROM (${values}) ${alsoSql(field)})
      GROUP BY value ORDER BY contacts DESC, value LIMIT ${mostValues}`,
    { ...where.values, ...own },
  );
  // Kept texts that the field can't have, and such as are too long for an address, can't be asked for.
  return rows.filter(({ value }) => value === null || readFilterValue(field, value) !== null);
}
