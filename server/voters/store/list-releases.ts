import "server-only";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { Count, queryRow, Time } from "@/server/platform/duckdb/query";
import { votersDir } from "@/server/platform/env";
import { log } from "@/server/platform/log";
import { currentLink, findCurrentVersion } from "./find-current-version";
import { releasePath } from "./release-path";
import { withRelease } from "./with-release";

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
/** A release of the voter file. `current`: the one that campaigns see. */
export interface Release extends z.infer<typeof Meta> {
  version: string;
  bytes: number;
  current: boolean;
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
        `SELECT label, layout, files, sha256, as_of::VARCHAR AS "asOf", loaded_by AS "loadedBy",
                loaded_at::VARCHAR AS "loadedAt", terms, rows
           FROM _meta`,
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
