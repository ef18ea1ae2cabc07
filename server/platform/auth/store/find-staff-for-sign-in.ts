import { z } from "zod";
import { queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { Staff, selectStaff } from "./staff";

/** Finds one of a campaign's staff by e-mail, with the password's hash, for signing in; null when absent. */
export async function findStaffForSignIn(pocket: Pocket, email: string) {
  const [row] = await queryRows(
    pocket,
    Staff.extend({ passwordHash: z.string().nullable() }),
    `SELECT s.*, u.password_hash AS "passwordHash" FROM (${selectStaff}) s JOIN "user" u ON u.id = s.id
       WHERE s.email = $email`,
    { email: email.toLowerCase() },
  );
  return row ?? null;
}
