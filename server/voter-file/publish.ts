import "server-only";
import { createHash } from "node:crypto";
import { listTenants } from "@/server/manager/tenants";
import { changesWithin, readVoterAccess, withinSql } from "@/server/pocket/voters/attach-voters";
import { dropOwnFiles, publishOwnFile } from "@/server/voters/own-file";
import { findCurrentVersion, linkCampaign, pruneReleases, setCurrent } from "@/server/voters/releases";

/** Gives a release to every campaign, and makes it the current one. Gives the versions of those that were removed. */
export async function publishToAll(version: string): Promise<string[]> {
  const slugs = (await listTenants()).map(({ slug }) => slug);
  for (const slug of slugs) await publishTo(slug, version);
  await setCurrent(version);
  return pruneReleases(slugs);
}

/** Gives the current release to a campaign, as after a change of its districts; nothing where there is none. */
export async function publishCurrentTo(slug: string): Promise<void> {
  const version = await findCurrentVersion();
  if (version !== null) await publishTo(slug, version);
}

async function publishTo(slug: string, version: string): Promise<void> {
  const { scope, ownFile } = await readVoterAccess(slug);
  if (!ownFile) {
    await linkCampaign(slug, version);
    return dropOwnFiles(slug);
  }
  const key = createHash("sha256").update(JSON.stringify(scope)).digest("hex").slice(0, 12);
  await publishOwnFile(slug, version, key, { voters: withinSql(scope), changes: changesWithin(scope) });
}
