import { z } from "zod";
import type { PersonId } from "@/lib/people/person-id";
import { personColumns } from "@/server/people/store/person-columns";
import { execute, queryRows, quoteName } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** A piece of what a merge did, as `0002_merges.sql` says. */
export const MergePart = z.object({ kind: z.string(), name: z.string(), value: z.string().nullable() });
export type MergePart = z.infer<typeof MergePart>;

/** Sets one column of a contact from its value as text. */
export async function setColumn(
  pocket: Pocket,
  id: PersonId,
  name: string,
  value: string | null,
): Promise<void> {
  const type = personColumns.find((column) => column.name === name)?.type ?? "VARCHAR";
  await execute(pocket, `UPDATE person SET ${quoteName(name)} = $value::${type} WHERE id = $id::UUID`, {
    value,
    id,
  });
}

/** All pieces of a merge. */
export const listParts = (pocket: Pocket, mergeId: string): Promise<MergePart[]> =>
  queryRows(
    pocket,
    MergePart,
    "SELECT kind, name, value FROM person_merge_part WHERE merge_id = $mergeId::UUID",
    { mergeId },
  );
