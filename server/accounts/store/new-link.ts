import { randomBytes } from "node:crypto";
import type { Slug } from "@/lib/platform/tenant";
import { hashSecret } from "@/server/platform/auth/hash-secret";
import type { LinkKind } from "./one-time-link";

/** A link that is to be made, and for how many days it works. */
export interface NewLink {
  kind: LinkKind;
  email?: string;
  role?: string;
  tenantSlug?: Slug;
  createdBy?: string;
  days: number;
}

/** The row of a new link, and the token to which alone it answers. */
export function newLink({ days, ...link }: NewLink) {
  const token = randomBytes(24).toString("base64url");
  const expiresAt = new Date(Date.now() + days * 86_400_000);
  return { token, data: { ...link, hash: hashSecret(token), expiresAt } };
}
