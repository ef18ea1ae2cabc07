import "server-only";
import { readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Slug } from "@/lib/platform/tenant";
import { copyInChild } from "@/server/platform/files/copy-in-child";
import { log } from "@/server/platform/log";
import { Refusal } from "@/server/platform/refusal";
import { listDataFiles } from "./list-data-files";

const keptMs = 7 * 24 * 60 * 60_000;
const isCopy = (name: string) => /^before-\d{4}_.*\.db(\.wal)?(\.part)?$/.test(name);

/**
 * Copies a campaign's file, which is open and not being written, and its log, as they are, to `before-<migration>.db` beside it;
 * the copy of an earlier migration goes. A file that hasn't changed since its copy isn't copied again.
 * Refuses: disk_full, data_unavailable; nothing may then be migrated.
 */
export async function copyBefore(slug: Slug, file: string, migration: string): Promise<void> {
  const copy = path.join(path.dirname(file), `before-${path.basename(migration, ".sql")}.db`);
  const parts = ["", ".wal"];
  const changedMs = Math.max(...(await Promise.all(parts.map((part) => changedAtMs(file + part)))));
  if ((await changedAtMs(copy)) >= changedMs) return;
  await removeCopies(path.dirname(file), () => true);
  // Its log first: a copy that is there is whole.
  for (const part of parts.reverse()) {
    if ((await changedAtMs(file + part)) > 0) await copyWhole(file + part, copy + part);
  }
  log.info({ tenant: slug, copy }, "a campaign's database was copied before it is migrated");
}

async function copyWhole(from: string, to: string): Promise<void> {
  const end = await copyInChild(from, `${to}.part`);
  if (end === "copied") return rename(`${to}.part`, to);
  await rm(`${to}.part`, { force: true });
  throw end === "disk_full"
    ? new Refusal(
        "disk_full",
        "The disk is full, so that this campaign's database can't be brought up to date. Nothing was changed. Free some space, then try again.",
      )
    : new Refusal(
        "data_unavailable",
        "This campaign's database can't be brought up to date, since no copy of it can be made. Nothing was changed.",
      );
}

/** Removes the copies of campaigns' files that were made more than a week before `now`. */
export async function removeOldCopies(now: Date): Promise<void> {
  for (const file of await listDataFiles())
    await removeCopies(path.dirname(file), (changedMs) => changedMs < now.getTime() - keptMs);
}

async function removeCopies(dir: string, isOver: (changedMs: number) => boolean): Promise<void> {
  const names = await readdir(dir).catch(() => []);
  for (const name of names.filter(isCopy)) {
    const copy = path.join(dir, name);
    if (isOver(await changedAtMs(copy))) await rm(copy, { force: true });
  }
}

/** 0 where there is no such file. */
const changedAtMs = (file: string) =>
  stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
