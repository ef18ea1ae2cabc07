import "server-only";
import { z } from "zod";
import { findStaffForSignIn } from "@/server/platform/auth/store/find-staff-for-sign-in";
import { findUserForSignIn } from "@/server/platform/auth/store/find-user-for-sign-in";
import { noteSignIn } from "@/server/platform/auth/store/note-sign-in";
import { noteStaffSignIn } from "@/server/platform/auth/store/note-staff-sign-in";
import { log } from "@/server/platform/log";
import { findTenant } from "@/server/platform/manager/tenants";
import { writeLog } from "@/server/platform/manager/write-log";
import { readPocket, writePocket } from "@/server/platform/pocket/use";
import type { SessionClaim } from "./identity";
import { passwordFits } from "./password";
import { consumeTry, forgiveTries } from "./throttle";

export const Credentials = z.object({
  email: z.string().trim().toLowerCase().max(254),
  password: z.string().max(200),
  /** The campaign at whose door it is; empty at the agency's. */
  tenant: z.string().max(40).default(""),
});
export type Credentials = z.infer<typeof Credentials>;

/**
 * Proves an e-mail and a password: at a campaign's door of its staff or the agency's people, at the agency's door of
 * these alone. Null when they don't fit, whatever the reason, after the same time. Refuses: too_many_tries.
 */
export async function signIn(credentials: Credentials, address: string): Promise<SessionClaim | null> {
  const { tenant, email } = credentials;
  const agency = `/${email}`;
  const accounts = tenant === "" ? [agency] : [`${tenant}/${email}`, agency];
  await consumeTry(accounts, address);
  const claim = await findClaim(credentials);
  await writeLog({
    actorKind: tenant === "" || claim?.kind === "agency" ? "user" : "staff",
    actorId: claim?.id ?? null,
    actorName: email,
    tenantSlug: tenant || null,
    action: "sign_in",
    outcome: claim ? "done" : "refused",
  });
  if (claim) await forgiveTries(accounts, claim.kind === "agency" ? agency : `${tenant}/${email}`, address);
  return claim;
}

/** At a campaign's door both are looked for, whoever is there, so that the time tells nothing. */
async function findClaim(credentials: Credentials): Promise<SessionClaim | null> {
  const staff = credentials.tenant === "" ? null : await signInStaff(credentials);
  const user = await signInUser(credentials, staff === null);
  return staff ?? user;
}

async function signInUser({ email, password }: Credentials, note: boolean): Promise<SessionClaim | null> {
  const user = await findUserForSignIn(email);
  const fits = await passwordFits(user?.passwordHash, password);
  if (!user || !fits || user.disabledAt) return null;
  if (note) await noteSignIn(user.id);
  return { kind: "agency", id: user.id, version: user.sessionVersion, tenantSlug: null };
}

async function signInStaff({ email, password, tenant: door }: Credentials): Promise<SessionClaim | null> {
  const tenant = await findTenant(door);
  const slug = tenant && tenant.status !== "archived" ? tenant.slug : null;
  const staff = slug && (await readPocket(slug, (pocket) => findStaffForSignIn(pocket, email)));
  const fits = await passwordFits(staff?.passwordHash, password);
  if (!slug || !staff || !fits || staff.disabledAt) return null;
  // Writers take turns: behind a long import nobody waits for this.
  void writePocket(slug, (pocket) => noteStaffSignIn(pocket, staff.id)).catch((error: unknown) =>
    log.warn({ err: error, tenant: slug }, "the time of a sign-in could not be noted"),
  );
  return { kind: "staff", id: staff.id, version: staff.sessionVersion, tenantSlug: slug };
}
