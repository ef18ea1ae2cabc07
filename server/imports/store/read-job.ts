import { z } from "zod";
import { ImportJob, ImportState } from "@/lib/imports/import-job";
import { Progress } from "@/lib/jobs/progress";
import type { Slug } from "@/lib/platform/tenant";
import { log } from "@/server/platform/log";
import { manager } from "@/server/platform/manager/client";
import type { Prisma } from "@/server/platform/manager/generated/client";
import { fromStored } from "@/server/platform/manager/stored-json";
import { notFound, Refusal } from "@/server/platform/refusal";

/** What `readJob` needs of a row's campaign. */
export const withTenant = { tenant: { select: { slug: true, name: true } } } as const;

type Row = Prisma.ImportJobGetPayload<{ include: typeof withTenant }>;

/** Reads a job's row. Refuses: conflict (another version kept it, or it is damaged). */
export function readJob({ tenant, ...row }: Row): ImportJob {
  return readable(row, () =>
    ImportJob.parse({
      ...row,
      tenantSlug: tenant.slug,
      tenantName: tenant.name,
      sizeBytes: Number(row.sizeBytes),
      reading: orNull(row.reading),
      proposals: orNull(row.proposals),
      mapping: orNull(row.mapping),
      options: fromStored(row.options),
      plan: orNull(row.plan),
      result: orNull(row.result),
      progress: fromStored(row.progress),
    }),
  );
}

const orNull = (text: string | null) => (text === null ? null : fromStored(text));

function readable<T>({ id, fileName }: Pick<Row, "id" | "fileName">, read: () => T): T {
  try {
    return read();
  } catch (error) {
    // The error's own words may quote the list.
    const where = error instanceof z.ZodError ? error.issues.map(({ path }) => path.join(".")) : [];
    log.warn({ jobId: id, where }, "an import can't be read");
    throw new Refusal(
      "conflict",
      `“${fileName}” can't be read by this version of CampaignBrain. Nothing was changed. Ask an admin to update the portal.`,
    );
  }
}

/**
 * How far a job is, without all that it holds; for those who ask again and again. slug: the campaign that it must be of.
 * Refuses: not_found, conflict (another version kept it).
 */
export async function getJobProgress(
  id: string,
  slug?: Slug,
): Promise<Pick<ImportJob, "state" | "progress" | "error">> {
  const db = await manager();
  const row = await db.importJob.findFirst({
    where: { id, ...(slug === undefined ? {} : { tenant: { slug } }) },
    select: { id: true, fileName: true, state: true, progress: true, error: true },
  });
  if (!row) throw notFound("That import");
  const { state, progress, error } = row;
  return readable(row, () => ({
    state: ImportState.parse(state),
    progress: Progress.parse(fromStored(progress)),
    error,
  }));
}
