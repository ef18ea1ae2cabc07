import "server-only";
import { createHash } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import type { Slug } from "@/lib/platform/tenant";
import { voterScopePath } from "@/server/platform/env";
import { findTenant, listTenants } from "@/server/platform/manager/tenants";
import { dropOwnFiles } from "@/server/voters/store/drop-own-files";
import { findCurrentVersion } from "@/server/voters/store/find-current-version";
import { findVoterScope } from "@/server/voters/store/find-voter-scope";
import { linkCampaign } from "@/server/voters/store/link-campaign";
import { pruneReleases } from "@/server/voters/store/prune-releases";
import { publishOwnFile } from "@/server/voters/store/publish-own-file";
import { readVoterAccess } from "@/server/voters/store/read-voter-access";
import { saveVoterScope } from "@/server/voters/store/save-voter-scope";
import { setCurrent } from "@/server/voters/store/set-current";
import { changesWithin, withinSql } from "@/server/voters/store/within-sql";

/** Gives a release to every campaign, and makes it the current one. Gives the versions of those that were removed. */
export async function publishToAll(version: string): Promise<string[]> {
  const slugs = (await listTenants()).map(({ slug }) => slug);
  for (const slug of slugs) await publishTo(slug, version);
  await setCurrent(version);
  return pruneReleases(slugs);
}

/** Gives the current release to a campaign, as after a change of its districts; nothing where there is none. */
export async function publishCurrentTo(slug: Slug): Promise<void> {
  const version = await findCurrentVersion();
  if (version !== null) await publishTo(slug, version);
}

/** Keeps what districts a campaign sees where its data is; a file is whole or not there. */
export async function writeScopeFile(slug: Slug, text: string): Promise<void> {
  const file = voterScopePath(slug);
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}

/** A campaign that came from a backup has no districts beside its data: it would see everybody. The manager knows them. */
async function recallScope(slug: Slug): Promise<void> {
  const known = await findVoterScope(slug);
  const kept = await readFile(voterScopePath(slug), "utf8").catch(() => null);
  if (kept === null && known !== null) await writeScopeFile(slug, known);
  // Districts that were set before the manager kept them.
  if (kept !== null && known === null && (await findTenant(slug))) await saveVoterScope(slug, kept);
}

async function publishTo(slug: Slug, version: string): Promise<void> {
  await recallScope(slug);
  const { scope, ownFile } = await readVoterAccess(slug);
  if (!ownFile) {
    await linkCampaign(slug, version);
    return dropOwnFiles(slug);
  }
  const key = createHash("sha256").update(JSON.stringify(scope)).digest("hex").slice(0, 12);
  await publishOwnFile(slug, version, key, { voters: withinSql(scope), changes: changesWithin(scope) });
}
