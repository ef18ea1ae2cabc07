import { z } from "zod";
import { uuidv7 } from "@/lib/platform/uuid";
import { execute, queryRows, sqlTime } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { customLabel, customName, customType } from "./field-sql";
import type { Shape } from "./shape";
import type { ValueTarget } from "./shape-values";

/** A custom field that a list fills: its name, its column in the shape, and its id once the campaign has it. */
export interface CustomColumn {
  target: ValueTarget;
  name: string;
  label: string;
  type: string;
  column: string;
  id: string | null;
}

/** Looks up the campaign's custom fields for those of the list, by name, whatever its case. */
export async function findCustomColumns(pocket: Pocket, shape: Shape): Promise<CustomColumn[]> {
  const known = await queryRows(
    pocket,
    z.object({ id: z.string(), name: z.string() }),
    "SELECT id, name FROM custom_field",
  );
  const ids = new Map(known.map(({ id, name }) => [name.toLowerCase(), id]));
  return shape.customs.map(({ target, column }) => ({
    target,
    name: customName(target),
    label: customLabel(target),
    type: customType(target) ?? "text",
    column,
    id: ids.get(customName(target).toLowerCase()) ?? null,
  }));
}

/** Makes the custom fields that the campaign doesn't have yet, and gives all of them with their ids. */
export async function createCustomFields(
  pocket: Pocket,
  customs: readonly CustomColumn[],
  at: Date,
): Promise<(CustomColumn & { id: string })[]> {
  const whole = customs.map((custom) => ({ ...custom, id: custom.id ?? uuidv7(at.getTime()) }));
  const made = whole.filter((_, k) => customs[k]?.id === null);
  if (made.length > 0) {
    await execute(
      pocket,
      `INSERT INTO custom_field (id, name, label, type, created_at)
       SELECT m.id, m.name, m.label, m.type, ${sqlTime(at)} FROM (SELECT unnest(from_json($made::JSON,
         '[{"id":"UUID","name":"VARCHAR","label":"VARCHAR","type":"VARCHAR"}]'), max_depth := 2)) m`,
      { made: JSON.stringify(made.map(({ id, name, label, type }) => ({ id, name, label, type }))) },
    );
  }
  return whole;
}
