import { z } from "zod";
import { PersonId } from "@/lib/people/person-id";
import { queryRows, Time } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { personColumns } from "./person-columns";

/** A contact as it stands beside those that may be the same: the values of its columns as text. */
export const ShownContact = z.object({
  id: PersonId,
  createdAt: Time,
  values: z.record(z.string(), z.string().nullable()),
});
export type ShownContact = z.infer<typeof ShownContact>;

const shownColumns = personColumns.map(({ name }) => `${name}: ${name}::VARCHAR`).join(", ");
/** SQL of what `ShownContact` holds of a person. */
export const shownContactSql = `id, created_at AS "createdAt", {${shownColumns}} AS "values"`;
const filled = personColumns.map(({ name }) => `(${name} IS NOT NULL)::INTEGER`);
/** SQL of the order in which contacts stand: the fullest and then the oldest first. */
export const fullestFirst = `${filled.join(" + ")} DESC, created_at, id`;

/** Lists contacts as they stand side by side, the fullest and then the oldest first. */
export const listShownContacts = (pocket: Pocket, ids: readonly PersonId[]): Promise<ShownContact[]> =>
  queryRows(
    pocket,
    ShownContact,
    `SELECT ${shownContactSql} FROM person
      WHERE id IN (SELECT unnest(from_json($ids::JSON, '["UUID"]'))) ORDER BY ${fullestFirst}`,
    { ids: JSON.stringify(ids) },
  );
