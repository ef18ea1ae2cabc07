import "server-only";
import type { AgencyRole, StaffRole } from "@/lib/platform/roles";
import { Slug } from "@/lib/platform/tenant";
import { parse } from "./action";
import { answered } from "./answered";
import { requireOwnPage } from "./own-page";
import { type Admin, type Member, proveAdmin, proveMember } from "./proof";
import { currentIdentity } from "./session";

type Params = Promise<Record<string, string>>;

/** Makes a route handler of a campaign, whose short name is the parameter `slug` of its address. */
export function campaignRoute(
  role: StaffRole,
  run: (member: Member, request: Request, params: Record<string, string>) => Promise<Response>,
) {
  return (request: Request, context: { params: Params }) =>
    answered(async () => {
      // Anything that changes must come from the portal's own pages; another site's form is refused.
      if (request.method !== "GET" && request.method !== "HEAD") requireOwnPage(request.headers);
      const params = await context.params;
      const member = await proveMember(await currentIdentity(), parse(Slug, params.slug), role);
      return run(member, request, params);
    });
}

/** Makes a route handler of the agency. */
export function adminRoute(
  role: AgencyRole,
  run: (admin: Admin, request: Request, params: Record<string, string>) => Promise<Response>,
) {
  return (request: Request, context: { params: Params }) =>
    answered(async () => {
      if (request.method !== "GET" && request.method !== "HEAD") requireOwnPage(request.headers);
      return run(proveAdmin(await currentIdentity(), role), request, await context.params);
    });
}
