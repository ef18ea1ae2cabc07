import "server-only";
import { randomUUID } from "node:crypto";
import type { AgencyRole, StaffRole } from "@/lib/roles";
import { Slug } from "@/lib/tenant";
import { log } from "@/server/log";
import { Refusal, refusalStatus } from "@/server/refusal";
import { parse } from "./action";
import { type Admin, type Member, proveAdmin, proveMember } from "./proof";
import { currentIdentity } from "./session";
import { proveToken, type TokenHolder } from "./token";

type Params = Promise<Record<string, string>>;

/** Makes a route handler for the agency. */
export function adminRoute(role: AgencyRole, run: (admin: Admin, request: Request, params: Record<string, string>) => Promise<Response>) {
  return (request: Request, context: { params: Params }) =>
    answered(async () => {
      requireOwnPage(request);
      return run(proveAdmin(await currentIdentity(), role), request, await context.params);
    });
}

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

/** Makes a route handler for programs, which show a bearer token of this campaign. No cookie counts here. */
export function tokenRoute(run: (holder: TokenHolder, request: Request) => Promise<Response>) {
  return (request: Request, context: { params: Params }) =>
    answered(async () => {
      const secret = /^Bearer (\S+)$/.exec(request.headers.get("authorization") ?? "")?.[1] ?? null;
      return run(await proveToken((await context.params).slug, secret), request);
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

/** Turns a Refusal into its status and words, and anything unexpected into a reference number. */
export async function answered(run: () => Promise<Response>): Promise<Response> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Refusal) {
      const { code, message, fields } = error;
      return Response.json({ error: { code, message, ...(fields ? { fields } : {}) } }, { status: refusalStatus[code] });
    }
    const reference = randomUUID().slice(0, 8);
    log.error({ err: error, reference }, "a request failed");
    const message = `Something went wrong on our side. Nothing was half-done. Reference ${reference}.`;
    return Response.json({ error: { code: "unexpected", message, reference } }, { status: 500 });
  }
}
