import { z } from "zod";
import { agencyRoles, staffRoles } from "@/lib/platform/roles";
import { createFirstOwner } from "@/server/accounts/store/create-first-owner";
import { createStaff } from "@/server/accounts/store/create-staff";
import { createUser } from "@/server/accounts/store/create-user";
import { getLink } from "@/server/accounts/store/get-link";
import type { OneTimeLink } from "@/server/accounts/store/one-time-link";
import { restoreLink } from "@/server/accounts/store/restore-link";
import { spendLink } from "@/server/accounts/store/spend-link";
import { hashPassword, Password } from "@/server/platform/auth/password";
import { slugOf } from "@/server/platform/manager/tenants";
import { noteLog } from "@/server/platform/manager/write-log";
import { writePocket } from "@/server/platform/pocket/use";

export const NewAccount = z.object({
  name: z.string().trim().min(1, "Say what you are called.").max(80, "Use at most 80 characters."),
  email: z.email("That isn't a complete e-mail address.").max(254),
  password: Password,
});
export type NewAccount = z.infer<typeof NewAccount>;

/**
 * Makes the account that a one-time link promises: the first owner, someone of the agency, or a campaign's staff. When
 * it can't be made the link stays good.
 * Gives the campaign's short name, null for the agency. Refuses: link_expired, conflict (has an account already).
 */
export async function acceptLink(token: string, account: NewAccount): Promise<string | null> {
  const link = await getLink(token);
  const email = link.email ?? account.email;
  const passwordHash = await hashPassword(account.password);
  await spendLink(token);
  try {
    await createAccount(link, { name: account.name, email, passwordHash });
  } catch (error) {
    await restoreLink(token);
    throw error;
  }
  await noteLog({
    actorKind: link.kind === "invite_staff" ? "staff" : "user",
    actorId: null,
    actorName: email,
    tenantSlug: link.tenantSlug,
    action: `accept_${link.kind}`,
  });
  return link.tenantSlug;
}

async function createAccount(
  link: OneTimeLink,
  person: { name: string; email: string; passwordHash: string },
): Promise<void> {
  if (link.kind === "invite_staff") {
    const role = z.enum(staffRoles).parse(link.role);
    await writePocket(slugOf(link), (pocket) => createStaff(pocket, { ...person, role }));
  } else if (link.kind === "invite_user") {
    await createUser({ ...person, role: z.enum(agencyRoles).parse(link.role) });
  } else await createFirstOwner(person);
}
