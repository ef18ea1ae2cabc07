import { encode } from "next-auth/jwt";
import type { StaffRole } from "@/lib/platform/roles";
import { Slug } from "@/lib/platform/tenant";

const ours = Slug.parse("ours");
const theirs = Slug.parse("theirs");

/** Who may not call what an organizer of "ours" may: the case, the session, the campaign that is named, the refusal. */
export const strangers = [
  ["signed out", null, "ours", "signed_out"],
  ["a volunteer", "volunteer of ours", "ours", "forbidden"],
  ["an organizer of another campaign", "organizer of theirs", "ours", "not_found"],
  ["of a campaign that isn't there", "organizer of ours", "nowhere", "not_found"],
  ["with a broken campaign name", "organizer of ours", "../ours", "invalid_input"],
] as const;

/**
 * Makes the campaigns "ours" and "theirs", each with a volunteer, an organizer and a manager. Gives the session cookie of each,
 * named as "organizer of ours". Call it after `freshPortal`.
 */
export async function createStaffSessions(): Promise<Map<string, string>> {
  const { createTenant } = await import("@/server/campaigns/create-tenant");
  const { createStaff } = await import("@/server/accounts/store/create-staff");
  const { writePocket } = await import("@/server/platform/pocket/use");
  const cookies = new Map<string, string>();
  for (const slug of [ours, theirs]) {
    await createTenant({ slug, name: slug, createdBy: "test" });
    for (const role of ["volunteer", "organizer", "manager"] satisfies StaffRole[]) {
      const person = { email: `${role}@${slug}.org`, name: `${role} of ${slug}`, role, passwordHash: "none" };
      const id = await writePocket(slug, (pocket) => createStaff(pocket, person));
      const claim = { kind: "staff", id, version: 1, tenantSlug: slug };
      const secret = process.env.NEXTAUTH_SECRET ?? "";
      cookies.set(person.name, await encode({ token: { claim }, secret }));
    }
  }
  return cookies;
}
