import { uuidv7 } from "@/lib/platform/uuid";
import { execute, sqlTime } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import type { CustomColumn } from "./custom-column";

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
