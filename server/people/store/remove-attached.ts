import { attachments } from "@/server/people/attachments";
import { type Bound, execute, holdsAny, quoteName } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/**
 * Removes what goes with contacts that are deleted, taken out with the import that made them, or merged into another (who
 * has got it by then); inside the caller's transaction. `ids`: SQL in brackets that gives the contacts' ids.
 */
export async function removeAttached(
  pocket: Pocket,
  when: "delete" | "undo" | "merge",
  ids: string,
  values: Bound = {},
): Promise<void> {
  for (const { table, columns, [when]: what } of attachments) {
    if (what !== "remove" && what !== "unite") continue;
    // To look for a million contacts in an empty table takes as long as in a full one.
    if (!(await holdsAny(pocket, quoteName(table)))) continue;
    const hangs = columns.map((column) => `${quoteName(column)} IN ${ids}`).join(" OR ");
    await execute(pocket, `DELETE FROM ${quoteName(table)} WHERE ${hangs}`, values);
  }
}
