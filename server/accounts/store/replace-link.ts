import { inTransaction } from "@/server/platform/manager/transaction";
import { type NewLink, newLink } from "./new-link";

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
