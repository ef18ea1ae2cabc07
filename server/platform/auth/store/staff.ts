import { z } from "zod";
import { staffRoles } from "@/lib/platform/roles";
import { Time } from "@/server/platform/duckdb/query";

/** One of a campaign's staff, without the password. */
export const Staff = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role: z.enum(staffRoles),
  sessionVersion: z.number(),
  disabledAt: Time.nullable(),
  lastSignInAt: Time.nullable(),
});
export type Staff = z.infer<typeof Staff>;

/** SQL for what is read of an account: all but its password. */
export const selectStaff = `SELECT id, email, name, role, session_version AS "sessionVersion",
         disabled_at AS "disabledAt",
  last_sign_in_at AS "lastSignInAt" FROM "user"`;
