import "server-only";
import { listLastImports } from "@/server/imports/store/list-last-imports";
import { listTenants, type Tenant } from "@/server/platform/manager/tenants";
import { Refusal } from "@/server/platform/refusal";
import { askFacts } from "./ask-facts";
import { listKeptFacts } from "./store/list-kept-facts";

/** A campaign with what is known of its database; `trouble` in words where the database can't be opened. */
export interface TenantFacts extends Tenant {
  contacts: number | null;
  sizeBytes: number | null;
  lastImportAt: Date | null;
  trouble: string | null;
}

/** Lists all campaigns with what they last told of themselves. Opens none of their databases. */
export async function listTenantFacts(): Promise<TenantFacts[]> {
  const [tenants, kept, lastImports] = await Promise.all([listTenants(), listKeptFacts(), listLastImports()]);
  return tenants.map((tenant) => {
    const { contacts = null, sizeBytes = null, trouble = null } = kept.get(tenant.id) ?? {};
    // Figures of a database that can't be opened would look as if it could.
    const figures = trouble === null ? { contacts, sizeBytes } : { contacts: null, sizeBytes: null };
    return { ...tenant, ...figures, trouble, lastImportAt: lastImports.get(tenant.id) ?? null };
  });
}

/** To whoever asks for it now a campaign that is busy is one in trouble. */
function busyFacts(error: unknown) {
  if (!(error instanceof Refusal)) throw error;
  return { contacts: null, sizeBytes: null, trouble: error.message };
}

/** As many databases are asked at once: one that is locked keeps its asker waiting for five seconds. */
const atOnce = 8;

/** Asks the database of every campaign, as a command may. One that can't be opened doesn't hide the others. */
export async function askTenantFacts(): Promise<TenantFacts[]> {
  const [tenants, lastImports] = await Promise.all([listTenants(), listLastImports()]);
  const ask = async (tenant: Tenant): Promise<TenantFacts> => ({
    ...tenant,
    ...(await askFacts(tenant.slug).catch(busyFacts)),
    lastImportAt: lastImports.get(tenant.id) ?? null,
  });
  const facts: TenantFacts[] = [];
  for (let from = 0; from < tenants.length; from += atOnce)
    facts.push(...(await Promise.all(tenants.slice(from, from + atOnce).map(ask))));
  return facts;
}
