import { randomBytes } from "node:crypto";
import { Slug } from "@/lib/platform/tenant";
import { hashSecret } from "@/server/platform/auth/hash-secret";
import { manager } from "@/server/platform/manager/client";
import { inTransaction } from "@/server/platform/manager/transaction";
import { Refusal } from "@/server/platform/refusal";

export type LinkKind = "setup" | "invite_user" | "invite_staff";

export interface OneTimeLink {
  hash: string;
  kind: LinkKind;
  email: string | null;
  role: string | null;
  tenantSlug: Slug | null;
  expiresAt: Date;
}

export interface NewLink {
  kind: LinkKind;
  email?: string;
  role?: string;
  tenantSlug?: Slug;
  createdBy?: string;
  days: number;
}

/** Makes a link that works once, within `days`. Gives its token, which is kept nowhere. */
export async function createLink(link: NewLink): Promise<string> {
  const { token, data } = newLink(link);
  await (await manager()).oneTimeLink.create({ data });
  return token;
}

/** Makes a link in place of those of its kind that the same person holds: of many at once, the last alone works. */
export async function replaceLink(link: NewLink & { email: string }): Promise<string> {
  const { token, data } = newLink(link);
  const { kind, email, tenantSlug = null } = link;
  await inTransaction(async (db) => {
    await db.oneTimeLink.deleteMany({ where: { kind, email, tenantSlug, usedAt: null } });
    await db.oneTimeLink.create({ data });
  });
  return token;
}

function newLink({ days, ...link }: NewLink) {
  const token = randomBytes(24).toString("base64url");
  const expiresAt = new Date(Date.now() + days * 86_400_000);
  return { token, data: { ...link, hash: hashSecret(token), expiresAt } };
}

/** Finds a link that can still be used. Refuses: link_expired. */
export async function getLink(token: string): Promise<OneTimeLink> {
  const row = await (await manager()).oneTimeLink.findUnique({ where: { hash: hashSecret(token) } });
  if (!row || row.usedAt || row.expiresAt < new Date()) throw expired();
  return readLink(row);
}

/** Uses a link up. Of two who try at once, one is refused: link_expired. */
export async function spendLink(token: string): Promise<void> {
  const used = await (await manager()).oneTimeLink.updateMany({
    where: { hash: hashSecret(token), usedAt: null, expiresAt: { gt: new Date() } },
    data: { usedAt: new Date() },
  });
  if (used.count === 0) throw expired();
}

/** Makes a link good again whose use came to nothing. */
export async function restoreLink(token: string): Promise<void> {
  await (await manager()).oneTimeLink.update({ where: { hash: hashSecret(token) }, data: { usedAt: null } });
}

/** Takes back links of a kind that nobody has used, so that only the newest works. */
export async function revokeLinks(filter: { kind: LinkKind; tenantSlug?: Slug }): Promise<void> {
  await (await manager()).oneTimeLink.deleteMany({ where: { ...filter, usedAt: null } });
}

/** Invitations that wait for their person. */
export async function listInvitations(tenantSlug: Slug | null): Promise<OneTimeLink[]> {
  const rows = await (await manager()).oneTimeLink.findMany({
    where: {
      tenantSlug,
      kind: { in: ["invite_user", "invite_staff"] },
      usedAt: null,
      expiresAt: { gt: new Date() },
    },
    orderBy: { createdAt: "desc" },
  });
  return rows.map(readLink);
}

/** Finds an invitation of this campaign, or of the agency, that waits for its person; null when there is none. */
export async function findInvitation(tenantSlug: Slug | null, hash: string): Promise<OneTimeLink | null> {
  return (await listInvitations(tenantSlug)).find((link) => link.hash === hash) ?? null;
}

/** Takes back one invitation of this campaign, or of the agency. Refuses: conflict (is used, or taken back already). */
export async function revokeInvitation(tenantSlug: Slug | null, hash: string): Promise<void> {
  const kind = tenantSlug === null ? "invite_user" : "invite_staff";
  const gone = await (await manager()).oneTimeLink.deleteMany({
    where: { hash, kind, tenantSlug, usedAt: null },
  });
  if (gone.count === 0)
    throw new Refusal("conflict", "This invitation has been used, or was taken back already.");
}

const readLink = <R extends { kind: string; tenantSlug: string | null }>(row: R) => ({
  ...row,
  kind: row.kind as LinkKind,
  tenantSlug: Slug.nullable().parse(row.tenantSlug),
});

const expired = () =>
  new Refusal("link_expired", "This link has been used or has expired. Ask whoever sent it for a new one.");
