import "server-only";
import { headers } from "next/headers";
import type { z } from "zod";
import type { Result } from "@/lib/platform/result";
import type { AgencyRole, StaffRole } from "@/lib/platform/roles";
import { Slug } from "@/lib/platform/tenant";
import { Refusal } from "@/server/platform/refusal";
import { type Audit, audited } from "./audited";
import { requireOwnPage } from "./own-page";
import { type Admin, type Member, proveAdmin, proveMember } from "./proof";
import { currentIdentity } from "./session";

/** What the audit line says beside who did what: in which campaign, and to whom or what. */
type About = Pick<Audit, "tenantSlug" | "subject" | "details">;
type Describe<P, I> = (proof: P, input: I) => About | Promise<About>;

/**
 * Makes a server action for the agency: proves the role, parses the input, runs, writes the audit line, and turns a
 * Refusal into a Result. What is unexpected passes through; the person sees a reference number.
 */
export function adminAction<S extends z.ZodType, T>(
  name: string,
  role: AgencyRole,
  shape: S,
  run: (admin: Admin, input: z.output<S>) => Promise<T>,
  describe?: Describe<Admin, z.output<S>>,
) {
  return async (input: z.input<S>): Promise<Result<T>> =>
    asResult(async () => {
      requireOwnPage(await headers());
      const admin = proveAdmin(await currentIdentity(), role);
      const audit: Audit = { actorKind: "user", actorId: admin.id, actorName: admin.name, action: name };
      return audited(audit, async () => {
        const parsed = parse(shape, input);
        if (describe) Object.assign(audit, await describe(admin, parsed));
        return run(admin, parsed);
      });
    });
}

/** Makes a server action of a campaign; its first argument is the campaign's short name, which is proved again here. */
export function campaignAction<S extends z.ZodType, T>(
  name: string,
  role: StaffRole,
  shape: S,
  run: (member: Member, input: z.output<S>) => Promise<T>,
  describe?: Describe<Member, z.output<S>>,
) {
  return async (slug: string, input: z.input<S>): Promise<Result<T>> =>
    asResult(async () => {
      requireOwnPage(await headers());
      const member = await proveMember(await currentIdentity(), parse(Slug, slug), role);
      const audit: Audit = {
        actorKind: member.kind,
        actorId: member.id,
        actorName: member.name,
        tenantSlug: member.tenantSlug,
        action: name,
      };
      return audited(audit, async () => {
        const parsed = parse(shape, input);
        if (describe) Object.assign(audit, await describe(member, parsed));
        return run(member, parsed);
      });
    });
}

/** Makes a server action for whoever is not signed in yet; what it is given must prove itself. */
export function openAction<A extends unknown[], T>(run: (...input: A) => Promise<T>) {
  return async (...input: A): Promise<Result<T>> =>
    asResult(async () => {
      requireOwnPage(await headers());
      return run(...input);
    });
}

/** Parses input from outside. Refuses: invalid_input, with a message for each field. */
export function parse<S extends z.ZodType>(shape: S, input: unknown): z.output<S> {
  const parsed = shape.safeParse(input);
  if (parsed.success) return parsed.data;
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) fields[issue.path.join(".") || "form"] ??= issue.message;
  throw new Refusal("invalid_input", Object.values(fields)[0] ?? "Something is missing.", fields);
}

async function asResult<T>(run: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return {
      ok: false,
      code: error.code,
      message: error.message,
      ...(error.fields ? { fields: error.fields } : {}),
    };
  }
}
