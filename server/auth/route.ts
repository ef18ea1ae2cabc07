import "server-only";
import type { StaffRole } from "@/lib/roles";
import { Slug } from "@/lib/tenant";
import { Refusal } from "@/server/refusal";
import { parse } from "./action";
import { answered } from "./answered";
import { type Member, proveMember } from "./proof";
import { currentIdentity } from "./session";

type Params = Promise<Record<string, string>>;

/** Makes a route handler of a campaign, whose short name is the parameter `slug` of its address. */
export function campaignRoute(
  role: StaffRole,
  run: (member: Member, request: Request, params: Record<string, string>) => Promise<Response>,
) {
  return (request: Request, context: { params: Params }) =>
    answered(async () => {
      requireOwnPage(request);
      const params = await context.params;
      const member = await proveMember(await currentIdentity(), parse(Slug, params.slug), role);
      return run(member, request, params);
    });
}

/** Anything that changes must come from the portal's own pages; another site's form is refused. */
function requireOwnPage(request: Request) {
  if (request.method === "GET" || request.method === "HEAD") return;
  const origin = request.headers.get("origin");
  const same = origin
    ? new URL(origin).host === request.headers.get("host")
    : request.headers.get("sec-fetch-site") === "same-origin";
  if (!same) throw new Refusal("wrong_origin", "That request didn't come from the portal's own pages.");
}
