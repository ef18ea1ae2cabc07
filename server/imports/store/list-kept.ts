import { z } from "zod";
import { PersonId } from "@/lib/people/person-id";
import { queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

const Kept = z.object({
  personId: PersonId,
  /** Null for a contact who is gone since, or has no name. */
  name: z.string().nullable(),
  line: z.number().nullable(),
  /** The field whose value stayed; null where the contact itself did. */
  field: z.string().nullable(),
  /** What the import had written there. */
  written: z.string().nullable(),
});
/** What an undo left as it was, since somebody had changed it. */
export type Kept = z.infer<typeof Kept>;

/** Lists what the undo of an import kept, in the list's order. */
export const listKept = (pocket: Pocket, batchId: string, limit: number): Promise<Kept[]> =>
  queryRows(
    pocket,
    Kept,
    `SELECT k.person_id AS "personId",
            nullif(concat_ws(' ', any_value(p.first_name), any_value(p.last_name)), '') AS name,
            k.line, k.field,
            any_value(c.new_value) AS written
       FROM import_change k LEFT JOIN person p ON p.id = k.person_id
       LEFT JOIN import_change c ON c.batch_id = k.batch_id AND c.person_id = k.person_id
         AND c.field = k.field AND c.kind IN ('field', 'custom')
      WHERE k.batch_id = $batchId::UUID AND k.kind = 'kept'
      GROUP BY k.person_id, k.line, k.field
      ORDER BY k.line, k.field NULLS FIRST LIMIT $limit`,
    { batchId, limit },
  );
