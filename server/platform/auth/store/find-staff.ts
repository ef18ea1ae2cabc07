import { queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { Staff, selectStaff } from "./staff";

/** Finds one of a campaign's staff by id; null when absent. */
export async function findStaff(pocket: Pocket, id: string): Promise<Staff | null> {
  const [row] = await queryRows(pocket, Staff, `${selectStaff} WHERE id = $id::UUID`, { id });
  return row ?? null;
}
