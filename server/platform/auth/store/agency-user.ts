import type { AgencyRole } from "@/lib/platform/roles";

/** One of the agency's people, without the password. */
export interface AgencyUser {
  id: string;
  email: string;
  name: string;
  role: AgencyRole;
  sessionVersion: number;
  disabledAt: Date | null;
  lastSignInAt: Date | null;
  createdAt: Date;
}

/** What is read of an account: all but its password. */
export const accountColumns = {
  id: true,
  email: true,
  name: true,
  role: true,
  sessionVersion: true,
  disabledAt: true,
  lastSignInAt: true,
  createdAt: true,
} as const;

/** An account, from its row. */
export const toUser = (row: Omit<AgencyUser, "role"> & { role: string }): AgencyUser => ({
  ...row,
  role: row.role as AgencyRole,
});
