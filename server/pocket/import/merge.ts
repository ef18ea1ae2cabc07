import type { DuplicateRule } from "@/lib/import-plan";
import { type Bound, execute } from "@/server/pocket/query";
import type { Pocket } from "@/server/pocket/use";
import type { CustomColumn } from "./custom-columns";
import { personColumns } from "./person-columns";
import type { Shape } from "./shape";

const joined = (list: readonly string[], separator = ", ") => list.join(separator);

/**
 * Makes three temporary tables of what the matched rows change: `merged` (the contact's row as it will be, n_<column>,
 * with a bit for each column that changes; list_says: whom the list says not to contact), `custom_change` and `tag_add`. With the rule "keep" all are empty.
 */
export async function createMerge(
  pocket: Pocket,
  rule: DuplicateRule,
  shape: Shape,
  customs: readonly CustomColumn[],
  values: Bound,
): Promise<void> {
  const none = rule === "keep" || rule === "create" ? "AND false" : "";
  if (none === "") {
    await execute(
      pocket,
      `CREATE OR REPLACE TEMP TABLE merged AS
       WITH met AS (
         SELECT d.row, d.line AS list_line, i.do_not_contact AS list_says, p.*, ${joined(personColumns.map(({ name }) => `${newValue(name, rule)} AS n_${name}`))}
           FROM decided d JOIN ${shape.rows(personColumns.map(({ name }) => name))} i USING (row) JOIN person p ON p.id = d.person_id
          WHERE d.outcome = 'matched')
       SELECT *, (${joined(
         personColumns.map(
           ({ name }, k) => `CASE WHEN n_${name} IS DISTINCT FROM ${name} THEN ${1 << k} ELSE 0 END`,
         ),
         " + ",
       )})::UINTEGER AS changed FROM met`,
      values,
    );
  } else {
    await execute(
      pocket,
      `CREATE OR REPLACE TEMP TABLE merged AS SELECT NULL::INTEGER AS row, NULL::INTEGER AS list_line, NULL::VARCHAR AS list_says, *,
         ${joined(personColumns.map(({ name }) => `${name} AS n_${name}`))}, 0::UINTEGER AS changed FROM person WHERE false`,
    );
  }
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE custom_change AS ${customChanges(rule, shape, customs, none)}`,
    values,
  );
  await execute(pocket, `CREATE OR REPLACE TEMP TABLE tag_add AS ${tagAdds(shape, none)}`, values);
}

/** Fill: what the contact has stays. Overwrite: what the list has wins. Opt-outs only ever add up. */
function newValue(name: string, rule: DuplicateRule): string {
  if (name === "do_not_contact") {
    return `CASE WHEN i.do_not_contact IS NULL THEN p.do_not_contact ELSE array_to_string(list_filter(
      ['call', 'text', 'email', 'mail', 'knock'], lambda c: contains(concat_ws(',', '', p.do_not_contact, i.do_not_contact, ''), ',' || c || ',')), ',') END`;
  }
  return rule === "overwrite" ? `coalesce(i.${name}, p.${name})` : `coalesce(p.${name}, i.${name})`;
}

function customChanges(
  rule: DuplicateRule,
  shape: Shape,
  customs: readonly CustomColumn[],
  none: string,
): string {
  const empty =
    "SELECT NULL::INTEGER AS row, NULL::INTEGER AS line, NULL::UUID AS person_id, NULL AS name, NULL::UUID AS field_id, NULL AS old_value, NULL AS new_value WHERE false";
  const wins = rule === "overwrite" ? "v.value IS DISTINCT FROM o.value" : "o.value IS NULL";
  if (none !== "") return empty;
  const parts = customs.map(
    ({ name, column, id }) => `
     SELECT v.row, v.line, v.person_id, '${name.replaceAll("'", "''")}', ${id ? `'${id}'::UUID` : "NULL::UUID"}, o.value, v.value
       FROM (SELECT d.row, d.line, d.person_id, i.${column} AS value FROM decided d JOIN ${shape.rows([column])} i USING (row)
              WHERE d.outcome = 'matched' AND i.${column} IS NOT NULL) v
       LEFT JOIN ${id ? `(SELECT person_id, value FROM person_custom_field WHERE custom_field_id = '${id}')` : "(SELECT NULL::UUID AS person_id, NULL AS value WHERE false)"} o
         ON o.person_id = v.person_id
      WHERE ${wins}${name === "external_id" ? " AND v.value IS DISTINCT FROM v.person_id::VARCHAR" : ""}`,
  );
  return joined([empty, ...parts], " UNION ALL ");
}

function tagAdds(shape: Shape, none: string): string {
  if (!shape.hasTags || none !== "")
    return "SELECT NULL::INTEGER AS row, NULL::INTEGER AS line, NULL::UUID AS person_id, NULL::VARCHAR AS name WHERE false";
  return `SELECT w.* FROM (SELECT DISTINCT d.row, d.line, d.person_id, ${tagNames("i.tag_list")} AS name
                     FROM decided d JOIN ${shape.rows(["tag_list"])} i USING (row)
                    WHERE i.tag_list IS NOT NULL AND d.outcome = 'matched') w
     ANTI JOIN (SELECT pt.person_id, lower(t.name) AS name FROM person_tag pt JOIN tag t ON t.id = pt.tag_id) h
       ON h.person_id = w.person_id AND h.name = lower(w.name)
    WHERE w.name <> ''`;
}

/** SQL of the single tags in the text of a cell, a row each. Mailchimp puts each of them in quotes of its own. */
export const tagNames = (sql: string) =>
  `trim(unnest(CASE WHEN regexp_full_match(${sql}, '"[^"]*"(\\s*[,;|]\\s*"[^"]*")*') THEN regexp_extract_all(${sql}, '"([^"]*)"', 1)
                    ELSE string_split(translate(${sql}, ',|', ';;'), ';') END))`;
