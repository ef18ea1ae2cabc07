import "server-only";
import { rename, rm, symlink } from "node:fs/promises";

/** Leads a link to another file in one step. */
export async function pointTo(link: string, target: string): Promise<void> {
  const fresh = `${link}.new`;
  await rm(fresh, { force: true });
  await symlink(target, fresh);
  await rename(fresh, link);
}
