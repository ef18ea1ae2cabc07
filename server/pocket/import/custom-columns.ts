import { z } from "zod";
import { uuidv7 } from "@/lib/uuid";
import { execute, queryRows, sqlTime } from "@/server/pocket/query";
import type { Pocket } from "@/server/pocket/use";
import { customLabel, customName, customType } from "./field-sql";
import type { Shape } from "./shape";

/** A custom field that a list fills: its name, its column in the shape, and its id once the campaign has it. */
export interface CustomColumn {
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
  const made: (CustomColumn & { id: string })[] = [];
  for (const custom of customs) {
    const id = custom.id ?? uuidv7(at.getTime());
    if (custom.id === null) {
      await execute(
        pocket,
        `INSERT INTO custom_field (id, name, label, type, created_at) VALUES ($id, $name, $label, $type, ${sqlTime(at)})`,
        {
          id,
          name: custom.name,
          label: custom.label,
          type: custom.type,
        },
      );
    }
    made.push({ ...custom, id });
  }
  return made;
}
