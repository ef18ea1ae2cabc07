import { execute, sqlTime } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** Notes that one of the staff has signed in. */
export async function noteStaffSignIn(pocket: Pocket, id: string): Promise<void> {
  await execute(pocket, `UPDATE "user" SET last_sign_in_at = ${sqlTime(new Date())} WHERE id = $id::UUID`, {
    id,
  });
}
