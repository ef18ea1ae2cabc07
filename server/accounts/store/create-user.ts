import type { AgencyRole } from "@/lib/platform/roles";
import { uuidv7 } from "@/lib/platform/uuid";
import { type AgencyUser, accountColumns, toUser } from "@/server/platform/auth/store/agency-user";
import { manager } from "@/server/platform/manager/client";
import { onUniqueViolation } from "@/server/platform/manager/on-unique-violation";
import { Refusal } from "@/server/platform/refusal";

/** Somebody who is to be one of the agency's people. */
export interface NewUser {
  email: string;
  name: string;
  role: AgencyRole;
  passwordHash: string;
}

/** Creates one of the agency's people. Refuses: conflict when the e-mail is taken. */
export async function createUser(input: NewUser): Promise<AgencyUser> {
  const data = { ...input, email: input.email.toLowerCase(), id: uuidv7() };
  const db = await manager();
  return toUser(await db.user.create({ data, select: accountColumns }).catch(onUniqueViolation(hasAccount)));
}

const hasAccount = () =>
  new Refusal("conflict", "Someone with this e-mail has an account already.", {
    email: "Already has an account.",
  });
