import "server-only";
import { lstat, readdir, readlink, rename, rm, stat, symlink } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { Slug } from "@/lib/platform/tenant";
import { openFile } from "@/server/platform/duckdb/open";
import { Count, queryRow, queryRows, Time } from "@/server/platform/duckdb/query";
import { env, voterLink, votersDir } from "@/server/platform/env";
import { log } from "@/server/platform/log";
import { releasePath } from "./release-file";

const Texts = z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text)));
const Meta = z.object({
  label: z.string(),
  layout: z.string(),
  files: Texts,
  sha256: Texts,
  asOf: z.string(),
  loadedBy: z.string(),
  loadedAt: Time,
  terms: z.string(),
  rows: Count,
});
/** A release of the voter file. `counties`: voters by state and county; `current`: the one that campaigns see. */
export interface Release extends z.infer<typeof Meta> {
  version: string;
  bytes: number;
  current: boolean;
}

export const currentLink = () => path.join(votersDir(), "current.db");

/** The version that campaigns see; null before the first release. */
export async function findCurrentVersion(): Promise<string | null> {
  const target = await readlink(currentLink()).catch(() => null);
  return target === null ? null : path.basename(target, ".db");
}

/** Lists the releases, the newest first. One that can't be read is passed over, and logged. */
export async function listReleases(): Promise<Release[]> {
  const names = await readdir(votersDir()).catch(() => []);
  const current = await findCurrentVersion();
  const releases: Release[] = [];
  for (const name of names.toSorted().toReversed()) {
    if (!name.endsWith(".db") || name === path.basename(currentLink())) continue;
    const version = name.slice(0, -".db".length);
    const meta = await withRelease(version, (connected) =>
      queryRow(
        connected,
        Meta,
        `SELECT label, layout, files, sha256, as_of::VARCHAR AS "asOf", loaded_by AS "loadedBy", loaded_at::VARCHAR AS "loadedAt", terms, rows FROM _meta`,
      ),
    ).catch((error: unknown) =>
      log.warn({ err: error, version }, "a release of the voter file can't be read"),
    );
    if (!meta) continue;
    const { size } = await stat(releasePath(version));
    releases.push({ ...meta, version, bytes: size, current: version === current });
  }
  return releases;
}

/** Voters of a release by state, and by state and county. */
export const countVoters = (version: string) =>
  withRelease(version, async (connected) => {
    const rows = await queryRows(
      connected,
      z.object({ state: z.string(), county: z.string().nullable(), rows: Count }),
      "SELECT state, county, count(*) AS rows FROM voter GROUP BY ALL ORDER BY ALL",
    );
    const states: Record<string, number> = {};
    const counties: Record<string, number> = {};
    for (const { state, county, rows: count } of rows) {
      states[state] = (states[state] ?? 0) + count;
      if (county !== null) counties[`${state} ${county}`] = count;
    }
    return { states, counties };
  });

/** Reads a release by itself. */
async function withRelease<T>(
  version: string,
  work: (connected: {
    connection: Awaited<ReturnType<Awaited<ReturnType<typeof openFile>>["connect"]>>;
  }) => Promise<T>,
): Promise<T> {
  const instance = await openFile(releasePath(version), {
    memoryLimit: "512MB",
    threads: env.threads,
    directories: [],
    spillDir: `${releasePath(version)}.read`,
    readOnly: true,
  });
  const connection = await instance.connect();
  try {
    return await work({ connection });
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Makes a release the current one. */
export const setCurrent = (version: string) => pointTo(currentLink(), `${version}.db`);

/** Gives a campaign the voter file of a version. A link is changed in one step, so nobody ever finds none. */
export const linkCampaign = (slug: Slug, version: string) =>
  pointTo(voterLink(slug), path.relative(path.dirname(voterLink(slug)), releasePath(version)));

/** Leads a link to another file in one step. */
export async function pointTo(link: string, target: string): Promise<void> {
  const fresh = `${link}.new`;
  await rm(fresh, { force: true });
  await symlink(target, fresh);
  await rename(fresh, link);
}

/** Removes releases that no campaign's link leads to, but for the current one and the one before it. Gives their versions. */
export async function pruneReleases(slugs: readonly Slug[]): Promise<string[]> {
  const used = new Set<string>();
  for (const slug of slugs) {
    const there = await lstat(voterLink(slug)).catch(() => null);
    if (there?.isSymbolicLink()) used.add(path.basename(await readlink(voterLink(slug)), ".db"));
  }
  const versions = (await readdir(votersDir()).catch(() => []))
    .filter((name) => name.endsWith(".db") && name !== path.basename(currentLink()))
    .map((name) => name.slice(0, -".db".length))
    .toSorted();
  const current = await findCurrentVersion();
  const before = versions.filter((version) => version !== current).at(-1);
  const old = versions.filter((version) => version !== current && version !== before && !used.has(version));
  for (const version of old) await rm(releasePath(version), { force: true });
  return old;
}
