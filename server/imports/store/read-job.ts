import { z } from "zod";
import { ImportJob } from "@/lib/imports/import-job";
import { log } from "@/server/platform/log";
import type { Prisma } from "@/server/platform/manager/generated/client";
import { fromStored } from "@/server/platform/manager/stored-json";
import { Refusal } from "@/server/platform/refusal";

/** What `readJob` needs of a row's campaign. */
export const withTenant = { tenant: { select: { slug: true, name: true } } } as const;

type Row = Prisma.ImportJobGetPayload<{ include: typeof withTenant }>;

/** Reads a job's row. Refuses: conflict (another version kept it, or it is damaged). */
export function readJob({ tenant, ...row }: Row): ImportJob {
  return readOrRefuse(row, () =>
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

/** Reads something of a job's row. Refuses: conflict (another version kept it, or it is damaged). */
export function readOrRefuse<T>({ id, fileName }: Pick<Row, "id" | "fileName">, read: () => T): T {
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
