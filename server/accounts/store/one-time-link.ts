import { Slug } from "@/lib/platform/tenant";
import { Refusal } from "@/server/platform/refusal";

/** What a link is for. */
export type LinkKind = "setup" | "invite_user" | "invite_staff";

/** A link that works once; of its token only the hash is kept. */
export interface OneTimeLink {
  hash: string;
  kind: LinkKind;
  email: string | null;
  role: string | null;
  tenantSlug: Slug | null;
  expiresAt: Date;
}

/** A link, from its row. */
export const readLink = <R extends { kind: string; tenantSlug: string | null }>(row: R) => ({
  ...row,
  kind: row.kind as LinkKind,
  tenantSlug: Slug.nullable().parse(row.tenantSlug),
});

/** That a link is of no use, in words. */
export const linkExpired = () =>
  new Refusal("link_expired", "This link has been used or has expired. Ask whoever sent it for a new one.");
