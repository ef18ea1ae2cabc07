import "server-only";
import { randomUUID } from "node:crypto";
import { stat } from "node:fs/promises";
import type { Slug } from "@/lib/platform/tenant";
import { countRows } from "@/server/platform/duckdb/query";
import { log } from "@/server/platform/log";
import { getDataFile } from "@/server/platform/pocket/data-place";
import { readPocket } from "@/server/platform/pocket/use";
import { Refusal } from "@/server/platform/refusal";

/** What a campaign's own database says of itself now; `trouble` in words where it can't be opened. */
export type AskedFacts =
  | { contacts: number; sizeBytes: number; trouble: null }
  | { contacts: null; sizeBytes: null; trouble: string };

/** Asks a campaign's database for its facts; never throws for what is wrong with that database. Refuses: tenant_busy. */
export async function askFacts(slug: Slug): Promise<AskedFacts> {
  try {
    const contacts = await readPocket(slug, (pocket) => countRows(pocket, "person"));
    const { size } = await stat(await getDataFile(slug));
    return { contacts, sizeBytes: size, trouble: null };
  } catch (error) {
    if (error instanceof Refusal && error.code === "tenant_busy") throw error;
    return { contacts: null, sizeBytes: null, trouble: troubleWords(slug, error) };
  }
}

/** Why a campaign's database can't be used, in words. What is unexpected is logged. */
export function troubleWords(slug: Slug, error: unknown): string {
  if (error instanceof Refusal && error.code === "not_found") {
    return "This campaign's folder is missing. Nothing was changed. An admin can restore it from a backup.";
  }
  if (error instanceof Refusal) return error.message;
  const reference = randomUUID().slice(0, 8);
  log.error({ err: error, reference, tenant: slug }, "a campaign's facts could not be read");
  return `This campaign's database gave an error. Nothing was changed. Reference ${reference}.`;
}
