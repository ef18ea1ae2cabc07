import "server-only";
import { randomUUID } from "node:crypto";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Slug } from "@/lib/platform/tenant";
import { execute, quoteName, quoteText } from "@/server/platform/duckdb/query";
import { uploadsDir } from "@/server/platform/env";
import type { Pocket } from "./pocket";

const prefix = "handed-over-";
/** Nothing takes so long to be taken over: what is older is of a portal that was killed. */
const mostAgeMs = 24 * 60 * 60_000;

/**
 * Gives `work` a folder in which what reading found lies until it was written: one connection can't see
 * another's temporary tables, and what found a million rows needn't hold them. The folder is gone afterwards.
 * `of`: the job that reads; what a process left that was killed at it goes first.
 */
export async function withHandOver<T>(
  slug: Slug,
  work: (folder: string) => Promise<T>,
  of: string = randomUUID(),
): Promise<T> {
  await removeLeftOvers(slug);
  await dropHandOver(slug, of);
  const folder = path.join(uploadsDir(slug), `${prefix}${of}.${randomUUID()}`);
  await mkdir(folder, { recursive: true });
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function removeLeftOvers(slug: Slug): Promise<void> {
  const dir = uploadsDir(slug);
  const names = await readdir(dir).catch(() => []);
  for (const name of names.filter((name) => name.startsWith(prefix))) {
    const folder = path.join(dir, name);
    const made = await stat(folder).catch(() => null);
    if (made && Date.now() - made.mtimeMs > mostAgeMs) await rm(folder, { recursive: true, force: true });
  }
}

/** Removes what a killed process left of the work `of`. */
export async function dropHandOver(slug: Slug, of: string): Promise<void> {
  const dir = uploadsDir(slug);
  const names = await readdir(dir).catch(() => []);
  for (const name of names.filter((name) => name.startsWith(`${prefix}${of}.`)))
    await rm(path.join(dir, name), { recursive: true, force: true });
}

const fileOf = (folder: string, table: string) => quoteText(path.join(folder, `${table}.parquet`));

/** Lays tables of a connection into the folder. Names are from a known list. */
export async function handOver(pocket: Pocket, folder: string, tables: readonly string[]): Promise<void> {
  for (const table of tables)
    await execute(pocket, `COPY ${quoteName(table)} TO ${fileOf(folder, table)} (FORMAT parquet)`);
}

/** SQL of a table that was laid into the folder. */
export const handedOver = (folder: string, table: string): string => `read_parquet(${fileOf(folder, table)})`;
