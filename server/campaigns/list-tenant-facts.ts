import { randomUUID } from "node:crypto";
import { stat } from "node:fs/promises";
import { z } from "zod";
import { listLastImports } from "@/server/imports/store/list-last-imports";
import { Count, queryRow } from "@/server/platform/duckdb/query";
import { pocketPath } from "@/server/platform/env";
import { log } from "@/server/platform/log";
import { listTenants, type Tenant } from "@/server/platform/manager/tenants";
import { readPocket } from "@/server/platform/pocket/use";
import { Refusal } from "@/server/platform/refusal";

/** A campaign with what its database says; `trouble` in words where the database can't be opened. */
export interface TenantFacts extends Tenant {
  contacts: number | null;
  sizeBytes: number | null;
  lastImportAt: Date | null;
  trouble: string | null;
}

/** As many databases are asked at once: one that is locked keeps its asker waiting for five seconds. */
const atOnce = 8;

/** Lists all campaigns with their contacts, size and last import. One that can't be opened doesn't hide the others. */
export async function listTenantFacts(): Promise<TenantFacts[]> {
  const tenants = await listTenants();
  const facts: TenantFacts[] = [];
  for (let from = 0; from < tenants.length; from += atOnce) {
    facts.push(...(await Promise.all(tenants.slice(from, from + atOnce).map(findTenantFacts))));
  }
  return facts;
}

/** Asks one campaign's database for its facts; never throws for what is wrong with that database. */
export async function findTenantFacts(tenant: Tenant): Promise<TenantFacts> {
  const lastImportAt = (await listLastImports()).get(tenant.id) ?? null;
  try {
    const { contacts } = await readPocket(tenant.slug, countContacts);
    const { size } = await stat(pocketPath(tenant.slug));
    return { ...tenant, contacts, sizeBytes: size, lastImportAt, trouble: null };
  } catch (error) {
    return { ...tenant, contacts: null, sizeBytes: null, lastImportAt, trouble: troubleWords(tenant, error) };
  }
}

function troubleWords(tenant: Tenant, error: unknown): string {
  if (error instanceof Refusal && error.code === "not_found") {
    return "This campaign's folder is missing. Nothing was changed. An admin can restore it from a backup.";
  }
  if (error instanceof Refusal) return error.message;
  const reference = randomUUID().slice(0, 8);
  log.error({ err: error, reference, tenant: tenant.slug }, "a campaign's facts could not be read");
  return `This campaign's database gave an error. Nothing was changed. Reference ${reference}.`;
}

const countContacts = (pocket: Parameters<typeof queryRow>[0]) =>
  queryRow(pocket, z.object({ contacts: Count }), "SELECT count(*) AS contacts FROM person");
