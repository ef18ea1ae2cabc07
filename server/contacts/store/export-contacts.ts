import "server-only";
import { z } from "zod";
import { type ContactFilter, noFilter } from "@/lib/contacts/filter/filter-step";
import { plainCell, plainCellSql } from "@/lib/text/plain-cell";
import { execute, queryRows, quoteName, quoteText } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { filterWhere } from "./filter-sql";

export type ExportFormat = "csv" | "parquet";

interface Column {
  name: string;
  sql: string;
  /** Not text: a number, a date, an id. */
  typed?: boolean;
}

/** A phone as people write it: 614-555-0101 for a North American number, else + and the digits. */
const phone = (column: string) => `CASE WHEN p.${column} BETWEEN 10000000000 AND 19999999999
  THEN substr(p.${column}::VARCHAR, 2, 3) || '-' || substr(p.${column}::VARCHAR, 5, 3)
    || '-' || substr(p.${column}::VARCHAR, 8)
  ELSE '+' || p.${column}::VARCHAR END`;

const plain = (name: string, column = name): Column => ({ name, sql: `p.${column}` });

const optOut = (channel: string): Column => ({
  name: `do_not_${channel}`,
  sql: `CASE WHEN list_contains(string_split(p.do_not_contact, ','), '${channel}') THEN 'yes' END`,
});

/** The contact's own columns, named as the loader names its fields, so that an export can be loaded again. */
const own: readonly Column[] = [
  { name: "id", sql: "p.id::VARCHAR" },
  ...[
    "first_name",
    "last_name",
    "address1",
    "address2",
    "city",
    "state",
    "zip",
    "county",
    "congressional_district",
    "precinct",
  ].map((name) => plain(name)),
  { name: "home_phone", sql: phone("home_phone") },
  { name: "cell_phone", sql: phone("cell_phone") },
  plain("email"),
  plain("party"),
  { name: "support_level", sql: "p.support_level", typed: true },
  plain("volunteer_status"),
  plain("voter_id", "voter_uid"),
  { name: "date_of_birth", sql: "p.birth_date", typed: true },
  ...["call", "text", "email", "mail", "knock"].map(optOut),
  { name: "tags", sql: "t.tags" },
  plain("source"),
  { name: "created_at", sql: "p.created_at", typed: true },
  { name: "updated_at", sql: "p.updated_at", typed: true },
];

/**
 * Writes the contacts who pass a filter into a file of the campaign's upload folder, oldest first: a column for each custom
 * field, tags joined by "; ". In CSV no cell can be taken for a formula. `out`: absolute path. Gives the number of contacts.
 */
export async function exportContacts(
  pocket: Pocket,
  out: string,
  format: ExportFormat,
  filter: ContactFilter = noFilter,
): Promise<number> {
  const where = filterWhere(filter);
  const customs = await customColumns(pocket);
  const columns = [...own, ...customs];
  const cell = ({ name, sql, typed }: Column) =>
    format === "csv"
      ? `${typed ? sql : plainCellSql(sql)} AS ${quoteName(plainCell(name))}`
      : `${sql} AS ${quoteName(name)}`;
  const pivot = customs.length === 0 ? "" : `LEFT JOIN (${pivotSql(customs)}) c ON c.person_id = p.id`;
  const options =
    format === "csv"
      ? `FORMAT csv, HEADER true, DELIMITER ',', QUOTE '"', ESCAPE '"'`
      : "FORMAT parquet, COMPRESSION zstd";
  return execute(
    pocket,
    `COPY (SELECT ${columns.map(cell).join(", ")}
             FROM (SELECT * FROM person WHERE ${where.sql}) p
             LEFT JOIN (SELECT pt.person_id, string_agg(DISTINCT tag.name, '; ' ORDER BY tag.name) AS tags
                          FROM person_tag pt JOIN tag ON tag.id = pt.tag_id GROUP BY pt.person_id) t
                       ON t.person_id = p.id
             ${pivot} ORDER BY p.id)
       TO ${quoteText(out)} (${options})`,
    where.values,
  );
}

interface CustomColumn extends Column {
  id: string;
}

/** The custom fields by name; one that is called like a column of ours is led by "custom:". */
async function customColumns(pocket: Pocket): Promise<CustomColumn[]> {
  const fields = await queryRows(
    pocket,
    z.object({ id: z.string(), name: z.string() }),
    "SELECT id, name FROM custom_field ORDER BY lower(name), id",
  );
  const taken = new Set(own.map(({ name }) => name));
  return fields.map(({ id, name }, k) => {
    const free = uniqueName(name, taken);
    taken.add(free.toLowerCase());
    return { id, name: free, sql: `c.${quoteName(`x${k}`)}` };
  });
}

function uniqueName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let n = 1; taken.has(free.toLowerCase()); n++)
    free = n === 1 ? `custom:${name}` : `custom:${name} ${n}`;
  return free;
}

const pivotSql = (customs: readonly CustomColumn[]) =>
  `SELECT person_id, ${customs
    .map(({ id }, k) => `max(value) FILTER (custom_field_id = '${id}'::UUID) AS ${quoteName(`x${k}`)}`)
    .join(", ")} FROM person_custom_field GROUP BY person_id`;
