import { z } from "zod";
import { queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import type { CustomColumn } from "./custom-column";
import { customLabel, customName, customType } from "./field-sql";
import type { Shape } from "./shape";

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
