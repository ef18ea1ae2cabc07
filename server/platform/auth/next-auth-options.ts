import "server-only";
import { randomUUID } from "node:crypto";
import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { z } from "zod";
import { Slug } from "@/lib/platform/tenant";
import { log } from "@/server/platform/log";
import { Refusal } from "@/server/platform/refusal";
import type { SessionClaim } from "./identity";
import { Credentials, signIn } from "./sign-in";

const twelveHours = 12 * 60 * 60;

const Claim = z.object({
  kind: z.enum(["agency", "staff"]),
  id: z.string(),
  version: z.number(),
  tenantSlug: Slug.nullable(),
});

/** Reads the claim out of a decoded session token; null when it isn't one of ours. */
export function claimOf(token: unknown): SessionClaim | null {
  const claim = Claim.safeParse((token as { claim?: unknown } | null)?.claim);
  return claim.success ? claim.data : null;
}

/**
 * Signs in for next-auth; null when it doesn't fit. Whatever is thrown, next-auth shows its message, so that what is
 * unexpected becomes a reference number.
 */
export async function authorize(
  input: unknown,
  request: { headers?: Record<string, unknown> | undefined },
): Promise<{ id: string; claim: SessionClaim } | null> {
  const credentials = Credentials.safeParse(input);
  if (!credentials.success) return null;
  const forwarded = String(request.headers?.["x-forwarded-for"] ?? "local");
  const address = forwarded.split(",")[0]?.trim() ?? "local";
  try {
    const claim = await signIn(credentials.data, address);
    return claim ? { id: claim.id, claim } : null;
  } catch (error) {
    if (error instanceof Refusal) throw new Error(error.message);
    const reference = randomUUID().slice(0, 8);
    log.error({ err: error, reference }, "a sign-in failed");
    throw new Error(`Something went wrong on our side. Reference ${reference}.`);
  }
}

/** The session is a signed and encrypted cookie of twelve hours; what it claims is proved anew on each request. */
export const authOptions: AuthOptions = {
  session: { strategy: "jwt", maxAge: twelveHours },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  providers: [
    CredentialsProvider({
      credentials: { email: {}, password: {}, tenant: {} },
      authorize,
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { claim: (user as { claim?: SessionClaim }).claim } : token),
    session: ({ session }) => ({ expires: session.expires }),
  },
};
