import { z } from "zod";
import { queryRows, Time } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { personColumns } from "./person-columns";

const Shown = z.object({
  id: z.string(),
  createdAt: Time,
  values: z.record(z.string(), z.string().nullable()),
});
/** A contact as it stands beside those that may be the same: the values of its columns as text. */
export type ShownContact = z.infer<typeof Shown>;

const shownColumns = personColumns.map(({ name }) => `${name}: ${name}::VARCHAR`).join(", ");
const filled = personColumns.map(({ name }) => `(${name} IS NOT NULL)::INTEGER`).join(" + ");

/** Lists contacts as they stand side by side, the fullest and then the oldest first. */
export const listShownContacts = (pocket: Pocket, ids: readonly string[]): Promise<ShownContact[]> =>
  queryRows(
    pocket,
    Shown,
    `SELECT id, created_at AS "createdAt", {${shownColumns}} AS "values"
       FROM person WHERE id IN (SELECT unnest(from_json($ids::JSON, '["UUID"]'))) ORDER BY ${filled} DESC, created_at, id`,
    { ids: JSON.stringify(ids) },
  );
