import type { CustomColumn } from "@/server/people/store/custom-column";
import { type PersonColumn, personColumns } from "@/server/people/store/person-columns";
import type { Shape } from "@/server/people/store/shape";
import { uniteMarks } from "@/server/people/store/unite-marks";
import { quoteText } from "@/server/platform/duckdb/query";
import { type MergeRules, ruleOf } from "./merge-rules";
import { tagNames } from "./tag-names";

const joined = (list: readonly string[], separator = ", ") => list.join(separator);

/**
 * What each of the tables of `createMerge` holds, as SQL, and which of its columns is the contact. `decided`: SQL of the
 * rows that are looked at.
 */
export const changesOf = (
  decided: string,
  rules: MergeRules,
  shape: Shape,
  customs: readonly CustomColumn[],
): { table: string; contact: string; sql: string }[] => [
  { table: "merged", contact: "id", sql: mergedRows(decided, rules, shape) },
  { table: "custom_change", contact: "person_id", sql: customChanges(decided, rules, shape, customs) },
  { table: "tag_add", contact: "person_id", sql: tagAdds(decided, rules, shape) },
];

function mergedRows(decided: string, rules: MergeRules, shape: Shape): string {
  const names = personColumns.map(({ name }) => name);
  const blanks = names.flatMap((name) => shape.blank(name) ?? []);
  const values = personColumns.map((column) => `${newValue(column, rules, shape)} AS n_${column.name}`);
  const bits = names.map(
    (name, k) => `CASE WHEN n_${name} IS DISTINCT FROM ${name} THEN ${1 << k} ELSE 0 END`,
  );
  return `WITH met AS (
       SELECT d.row, d.line AS list_line, i.do_not_contact AS list_says, p.*, ${joined(values)}
         FROM ${decided} d JOIN ${shape.rows([...names, ...blanks])} i USING (row)
              JOIN person p ON p.id = d.person_id
        WHERE d.outcome = 'matched')
     SELECT *, (${joined(bits, " + ")})::UINTEGER AS changed FROM met`;
}

/** Keep and fill: what the contact has stays. Overwrite: what the list has wins. Opt-outs only ever add up. */
function newValue({ name, field }: PersonColumn, rules: MergeRules, shape: Shape): string {
  if (name === "do_not_contact") {
    return rules.duplicates === "keep"
      ? "p.do_not_contact"
      : `CASE WHEN i.do_not_contact IS NULL THEN p.do_not_contact
          ELSE ${uniteMarks("p.do_not_contact", "i.do_not_contact")} END`;
  }
  const { rule, clears } = ruleOf(rules, field);
  if (rule === "keep") return `p.${name}`;
  if (rule === "fill") return `coalesce(p.${name}, i.${name})`;
  const blank = clears ? shape.blank(name) : null;
  const wins = `coalesce(i.${name}, p.${name})`;
  return blank ? `CASE WHEN i.${blank} THEN i.${name} ELSE ${wins} END` : wins;
}

const customChanges = (decided: string, rules: MergeRules, shape: Shape, customs: readonly CustomColumn[]) =>
  joined(
    [noCustoms, ...customs.flatMap((custom) => customChange(decided, rules, shape, custom) ?? [])],
    " UNION ALL ",
  );

function customChange(
  decided: string,
  rules: MergeRules,
  shape: Shape,
  { target, name, column, id }: CustomColumn,
): string | null {
  const { rule, clears } = ruleOf(rules, target);
  if (rule === "keep") return null;
  const blank = rule === "overwrite" && clears ? shape.blank(column) : null;
  const there = id
    ? `(SELECT person_id, value FROM person_custom_field WHERE custom_field_id = '${id}')`
    : "(SELECT NULL::UUID AS person_id, NULL AS value WHERE false)";
  const wins = rule === "overwrite" ? "v.value IS DISTINCT FROM o.value" : "o.value IS NULL";
  const ownId = name === "external_id" ? " AND v.value IS DISTINCT FROM v.person_id::VARCHAR" : "";
  return `
     SELECT v.row, v.line, v.person_id, ${quoteText(name)},
            ${id ? `'${id}'::UUID` : "NULL::UUID"},
            o.value, v.value
       FROM (SELECT d.row, d.line, d.person_id, i.${column} AS value
               FROM ${decided} d JOIN ${shape.rows(blank ? [column, blank] : [column])} i USING (row)
              WHERE d.outcome = 'matched' AND (i.${column} IS NOT NULL${blank ? ` OR i.${blank}` : ""})) v
       LEFT JOIN ${there} o ON o.person_id = v.person_id
      WHERE ${wins}${ownId}`;
}

/** SQL of `custom_change` without rows. */
export const noCustoms = `SELECT NULL::INTEGER AS row, NULL::INTEGER AS line, NULL::UUID AS person_id,
    NULL AS name, NULL::UUID AS field_id, NULL AS old_value, NULL AS new_value WHERE false`;
/** SQL of `tag_add` without rows. */
export const noTags = `SELECT NULL::INTEGER AS row, NULL::INTEGER AS line, NULL::UUID AS person_id,
    NULL::VARCHAR AS name WHERE false`;

const tagAdds = (decided: string, rules: MergeRules, shape: Shape) =>
  !shape.hasTags || ruleOf(rules, "tags").rule === "keep"
    ? noTags
    : `SELECT w.* FROM (SELECT DISTINCT d.row, d.line, d.person_id, ${tagNames("i.tag_list")} AS name
                     FROM ${decided} d JOIN ${shape.rows(["tag_list"])} i USING (row)
                    WHERE i.tag_list IS NOT NULL AND d.outcome = 'matched') w
     ANTI JOIN (SELECT pt.person_id, lower(t.name) AS name
                FROM person_tag pt JOIN tag t ON t.id = pt.tag_id) h
       ON h.person_id = w.person_id AND h.name = lower(w.name)
    WHERE w.name <> ''`;
