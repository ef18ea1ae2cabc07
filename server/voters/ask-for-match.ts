import "server-only";
import type { Slug } from "@/lib/platform/tenant";
import { createJob } from "@/server/platform/jobs/create-job";
import { findUnbegunJob } from "@/server/platform/jobs/find-live-job";
import { log } from "@/server/platform/log";
import { listTenants, type Tenant } from "@/server/platform/manager/tenants";
import { inTransaction, type ManagerTransaction } from "@/server/platform/manager/transaction";
import { readPocket } from "@/server/platform/pocket/use";
import { findComparison } from "@/server/voters/store/find-comparison";
import { findVoters } from "@/server/voters/store/find-voters";
import { requireVoters } from "@/server/voters/store/require-voters";
import { matchAnewInput, matchInput } from "./job-inputs";

/**
 * Asks for a campaign's contacts to be compared with the voter file; a comparison that waits does for both. Gives the job's id, to
 * be woken. Refuses: data_unavailable (no voter file).
 */
export async function askForMatch({ id: tenantId, slug }: Pick<Tenant, "id" | "slug">, by: string) {
  await readPocket(slug, async (pocket) => requireVoters(pocket));
  return inTransaction(async (tx) => {
    const asked = { input: {}, title: "All contacts", createdBy: by, tenantId };
    return (
      (await findUnbegunJob(tx, { kind: matchInput.kind, tenantId })) ?? createJob(tx, matchInput, asked)
    );
  });
}

interface Followed {
  tenantId: string | null;
  title: string;
  /** What was worked on; a command that waits for it does what follows as well. */
  subjectId: string | null;
  createdBy: string;
}

/** Asks for the comparison that other work brings with it; one that waits does for all before it. */
export async function askToMatchAnew(
  tx: ManagerTransaction,
  { tenantId, title, subjectId, createdBy }: Followed,
): Promise<void> {
  const asked = { title, subjectId, createdBy };
  const id = await findUnbegunJob(tx, { kind: matchAnewInput.kind, tenantId });
  if (id) await tx.job.update({ where: { id }, data: asked });
  else await createJob(tx, matchAnewInput, { ...asked, tenantId, input: {} });
}

/** Asks for comparisons with a new voter file, in every campaign that was compared before. Wake jobs afterwards. */
export async function askAllToMatchAnew(by: string): Promise<void> {
  for (const tenant of (await listTenants()).filter(({ status }) => status === "active")) {
    if (!(await wasCompared(tenant.slug))) continue;
    const followed = { tenantId: tenant.id, title: "A new voter file", subjectId: null, createdBy: by };
    await inTransaction((tx) => askToMatchAnew(tx, followed));
  }
}

/** A campaign that can't be opened keeps no other one from being compared. */
const wasCompared = (slug: Slug): Promise<boolean> =>
  readPocket(
    slug,
    async (pocket) => findVoters(pocket) !== null && (await findComparison(pocket)) !== null,
  ).catch((error: unknown) => {
    log.warn({ err: error, tenant: slug }, "contacts could not be compared with a new voter file");
    return false;
  });
