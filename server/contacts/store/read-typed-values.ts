import "server-only";
import { z } from "zod";
import {
  type ContactField,
  contactFieldLabel,
  joinChannels,
  personColumn,
} from "@/lib/contacts/contact-field";
import { cleanText } from "@/lib/text/clean-text";
import { customName } from "@/server/people/store/field-sql";
import { personColumns } from "@/server/people/store/person-columns";
import { type Shape, shapeSource } from "@/server/people/store/shape";
import type { SourceColumn } from "@/server/people/store/source";
import { type Bound, queryRow } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { Refusal } from "@/server/platform/refusal";
import { unusableMessages } from "./unusable-messages";

/** What a person typed, in the form in which it is kept; null clears. */
export interface ReadValue {
  field: ContactField;
  /** The column of person, or null for a custom field. */
  column: string | null;
  /** The custom field's name, or null. */
  custom: string | null;
  value: string | null;
}

/** Whether a field goes through the rules of lists; the two others have rules of their own. */
type Listed = Exclude<ContactField, "volunteer_status" | "do_not_contact">;
const isListed = (field: ContactField): field is Listed =>
  field !== "volunteer_status" && field !== "do_not_contact";

const longest = 10_000;

/**
 * Brings what a person typed into its normal form, by the very SQL that imports use. Gives also the shape, by which
 * missing custom fields are made. Refuses: invalid_input, with what is wrong with each field.
 */
export async function readTypedValues(
  pocket: Pocket,
  typed: readonly { field: ContactField; value: string }[],
): Promise<{ values: ReadValue[]; shape: Shape }> {
  const listed = typed.flatMap(({ field, value }) => (isListed(field) ? [{ field, value }] : []));
  const bound: Bound = Object.fromEntries(
    listed.map(({ value }, k) => [`v${k}`, cleanText(value.slice(0, longest))]),
  );
  const columns: SourceColumn[] = listed.map(({ field }, k) => ({ target: field, sql: `v${k}` }));
  const cells = Object.keys(bound).map((name) => `, $${name}::VARCHAR AS ${name}`);
  const from = `(SELECT 0 AS row, 0 AS line${cells.join("")})`;
  const shape = shapeSource({ from, row: "row", line: "line", columns, values: bound }, "mdy");
  const row = await queryRow(pocket, ReadRow, readSql(shape), bound);
  refuseUnusable(shape, BigInt(row.problems));
  const customs = new Map(shape.customs.map(({ target }, k) => [customName(target), row.customs[k] ?? null]));
  const values = typed.map(({ field, value }): ReadValue => {
    const column = personColumn(field);
    if (field === "do_not_contact")
      return { field, column, custom: null, value: joinChannels(value.split(",")) || null };
    if (!isListed(field))
      return { field, column, custom: null, value: cleanText(value.trim().slice(0, longest)) || null };
    if (column === null)
      return { field, column, custom: customName(field), value: customs.get(customName(field)) ?? null };
    return { field, column, custom: null, value: row.columns[columnNames.indexOf(column)] ?? null };
  });
  return { values, shape };
}

const columnNames = personColumns.map(({ name }) => name);
const Values = z.array(z.string().nullable());
const ReadRow = z.object({ columns: Values, customs: Values, problems: z.string() });

function readSql(shape: Shape): string {
  const texts = (names: readonly string[]) =>
    `[${names.map((name) => `${name}::VARCHAR`).join(", ")}]::VARCHAR[]`;
  return `SELECT ${texts(columnNames)} AS columns, ${texts(shape.customs.map(({ column }) => column))}
      AS customs, problems::VARCHAR AS problems
            FROM ${shape.rows([...columnNames, ...shape.customs.map(({ column }) => column), "problems"])}`;
}

function refuseUnusable(shape: Shape, problems: bigint) {
  const fields: Record<string, string> = {};
  for (const [k, { field, kind, level }] of shape.problems.entries()) {
    const hit = (problems & (1n << BigInt(k))) !== 0n;
    if (hit && level === "error")
      fields[field] = unusableMessages[kind] ?? `“${contactFieldLabel(field)}” can't hold that.`;
  }
  const [message] = Object.values(fields);
  if (message !== undefined) throw new Refusal("invalid_input", message, fields);
}
