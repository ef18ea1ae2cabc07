import { stat } from "node:fs/promises";
import { z } from "zod";
import { pocketPath } from "@/server/env";
import { listJobs } from "@/server/manager/import-jobs";
import { listTenants, type Tenant } from "@/server/manager/tenants";
import { Count, queryRow } from "@/server/pocket/query";
import { readPocket } from "@/server/pocket/use";
import { Refusal } from "@/server/refusal";

/** A campaign with what its database says; `trouble` in words where the database can't be opened. */
export interface TenantFacts extends Tenant {
  contacts: number | null;
  sizeBytes: number | null;
  lastImportAt: Date | null;
  trouble: string | null;
}

/** Lists all campaigns with their contacts, size and last import. One that can't be opened doesn't hide the others. */
export async function listTenantFacts(): Promise<TenantFacts[]> {
  const facts: TenantFacts[] = [];
  for (const tenant of await listTenants()) facts.push({ ...tenant, ...(await factsOf(tenant)) });
  return facts;
}

async function factsOf(tenant: Tenant) {
  const [last] = await listJobs({ tenantSlug: tenant.slug, states: ["done"], limit: 1 });
  const lastImportAt = last?.finishedAt ?? null;
  try {
    const { contacts } = await readPocket(tenant.slug, countContacts);
    const { size } = await stat(pocketPath(tenant.slug));
    return { contacts, sizeBytes: size, lastImportAt, trouble: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { contacts: null, sizeBytes: null, lastImportAt, trouble: error.message };
  }
}

const countContacts = (pocket: Parameters<typeof queryRow>[0]) =>
  queryRow(pocket, z.object({ contacts: Count }), "SELECT count(*) AS contacts FROM person");
