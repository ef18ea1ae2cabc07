import path from "node:path";
import type { Slug } from "@/lib/platform/tenant";
import { uuidv7 } from "@/lib/platform/uuid";
import { uploadsDir } from "@/server/platform/env";
import { listTenants } from "@/server/platform/manager/tenants";
import { daysBefore, removeOld } from "./remove-old";

/**
 * Where a campaign's database writes a file that is handed on at once and removed by whoever asked for it. `what`: small letters with which its
 * name begins.
 */
export const passingFile = (slug: Slug, what: string, format: "csv" | "parquet") =>
  path.join(uploadsDir(slug), `${what}-${uuidv7()}.${format}`);

/** Whether a file's name is one of these. */
export const isPassing = (name: string) => passing.test(name);

const passing = /^[a-z]+-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.(csv|parquet)$/u;

/** Removes such files that are a day old: a stop of the server has left them. */
export async function sweepPassingFiles(now: Date): Promise<void> {
  for (const { slug } of await listTenants())
    await removeOld(uploadsDir(slug), { name: passing, before: daysBefore(now, 1) });
}
