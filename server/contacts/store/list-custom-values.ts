import "server-only";
import { z } from "zod";
import type { PersonId } from "@/lib/people/person-id";
import { queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

const CustomValue = z.object({
  name: z.string(),
  label: z.string(),
  type: z.string(),
  value: z.string(),
});
/** What a contact has in a custom field, as text. */
export type CustomValue = z.infer<typeof CustomValue>;

/** Lists a contact's custom fields that have a value, by their labels. */
export const listCustomValues = (pocket: Pocket, id: PersonId): Promise<CustomValue[]> =>
  queryRows(
    pocket,
    CustomValue,
    `SELECT f.name, f.label, f.type, v.value FROM person_custom_field v JOIN custom_field f
       ON f.id = v.custom_field_id
      WHERE v.person_id = $id::UUID ORDER BY lower(f.label)`,
    { id },
  );
