import type { PersonId } from "@/lib/people/person-id";
import { personColumns } from "@/server/people/store/person-columns";
import { execute, quoteName } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

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
