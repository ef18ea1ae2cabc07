import "server-only";
import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { z } from "zod";
import { Refusal } from "@/server/refusal";
import type { SessionClaim } from "./identity";
import { Credentials, signIn } from "./sign-in";

const twelveHours = 12 * 60 * 60;

const Claim = z.object({
  kind: z.enum(["agency", "staff"]),
  id: z.string(),
  version: z.number(),
  tenantSlug: z.string().nullable(),
});

/** Reads the claim out of a decoded session token; null when it isn't one of ours. */
export function claimOf(token: unknown): SessionClaim | null {
  const claim = Claim.safeParse((token as { claim?: unknown } | null)?.claim);
  return claim.success ? claim.data : null;
}

/** The session is a signed and encrypted cookie of twelve hours; what it claims is proved anew on each request. */
export const authOptions: AuthOptions = {
  session: { strategy: "jwt", maxAge: twelveHours },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  providers: [
    CredentialsProvider({
      credentials: { email: {}, password: {}, tenant: {} },
      async authorize(input, request) {
        const credentials = Credentials.safeParse(input);
        if (!credentials.success) return null;
        const forwarded = request.headers?.["x-forwarded-for"];
        const address =
          String(forwarded ?? "local")
            .split(",")[0]
            ?.trim() ?? "local";
        try {
          const claim = await signIn(credentials.data, address);
          return claim ? { id: claim.id, claim } : null;
        } catch (error) {
          if (error instanceof Refusal) throw new Error(error.message);
          throw error;
        }
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { claim: (user as { claim?: SessionClaim }).claim } : token),
    session: ({ session }) => ({ expires: session.expires }),
  },
};
