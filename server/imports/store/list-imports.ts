import { type ImportJob, ImportState, workingStates } from "@/lib/imports/import-job";
import type { ImportLine } from "@/lib/imports/import-line";
import { Figures, ImportOptions } from "@/lib/imports/import-plan";
import { Slug } from "@/lib/platform/tenant";
import { manager } from "@/server/platform/manager/client";
import { fromStored } from "@/server/platform/manager/stored-json";
import { findUnreadable } from "./find-unreadable";

const shown = {
  id: true,
  state: true,
  fileName: true,
  createdBy: true,
  createdAt: true,
  rows: true,
  figures: true,
  tenant: { select: { slug: true, name: true } },
} as const;

/** Lists imports by what lists show of them, newest first. before: the last id of the page above, or null. */
export async function listImports(filter: {
  /** As an address has it: of a campaign that isn't there, there are none. */
  tenantSlug?: string;
  states?: readonly ImportState[];
  before?: string | null;
  limit: number;
}): Promise<ImportLine[]> {
  const where = {
    ...(filter.tenantSlug ? { tenant: { slug: filter.tenantSlug } } : {}),
    ...(filter.states ? { state: { in: [...filter.states] } } : {}),
    ...(filter.before ? { id: { lt: filter.before } } : {}),
  };
  const db = await manager();
  const rows = await db.importJob.findMany({
    where,
    select: shown,
    orderBy: { id: "desc" },
    take: filter.limit,
  });
  const unreadable = await findUnreadable(rows.map(({ id }) => id));
  return rows.map(({ tenant, state, rows, figures, ...row }): ImportLine => {
    const base = { ...row, tenantSlug: Slug.parse(tenant.slug), tenantName: tenant.name };
    const known = ImportState.safeParse(state);
    const counted = figuresOf(figures);
    if (unreadable.has(row.id) || !known.success || counted === undefined)
      return { ...base, unreadable: true, state: null, rows: null, figures: null };
    return { ...base, unreadable: false, state: known.data, rows, figures: counted };
  });
}

/** Undefined where they can't be read. */
function figuresOf(text: string | null): Figures | null | undefined {
  if (text === null) return null;
  try {
    return Figures.parse(fromStored(text));
  } catch {
    return undefined;
  }
}

/** A job that the server has work on. */
export type WaitingImport = Pick<ImportJob, "id" | "tenantSlug" | "state">;

/** Jobs that had work left when the server stopped, or wait for their turn, oldest first. */
export async function listWaitingImports(): Promise<WaitingImport[]> {
  const db = await manager();
  const rows = await db.importJob.findMany({
    where: { state: { in: [...workingStates] } },
    select: { id: true, state: true, tenant: { select: { slug: true } } },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id, state, tenant }) => ({
    id,
    state: ImportState.parse(state),
    tenantSlug: Slug.parse(tenant.slug),
  }));
}

/** A list that came by itself and has not been read. */
export type UnattendedUpload = Pick<ImportJob, "id" | "tenantId" | "tenantSlug" | "fileName" | "createdBy">;

/** Lists that came by themselves and whose file was still on its way when the server stopped. */
export async function listUnattendedUploads(tenantSlug: Slug): Promise<UnattendedUpload[]> {
  const db = await manager();
  const rows = await db.importJob.findMany({
    where: { state: "uploading", tenant: { slug: tenantSlug } },
    select: { id: true, tenantId: true, fileName: true, createdBy: true, options: true },
    orderBy: { id: "desc" },
    take: 100,
  });
  return rows
    .filter(({ options }) => isUnattended(options))
    .map(({ options: _, ...list }) => ({ ...list, tenantSlug }));
}

function isUnattended(options: string): boolean {
  try {
    return ImportOptions.parse(fromStored(options)).unattended;
  } catch {
    // Whoever can read them takes it up.
    return false;
  }
}

/** Earlier imports of a file with these very bytes in this campaign, at most five. */
export async function listTwins(
  job: Pick<ImportJob, "id" | "tenantId" | "sha256">,
): Promise<Pick<ImportJob, "id" | "createdAt">[]> {
  if (!job.sha256) return [];
  const db = await manager();
  return db.importJob.findMany({
    where: {
      tenantId: job.tenantId,
      sha256: job.sha256,
      id: { not: job.id },
      state: { in: ["done", "importing", "queued"] },
    },
    select: { id: true, createdAt: true },
    orderBy: { id: "desc" },
    take: 5,
  });
}

/** Uploads that have been on their way since before a time, and of whose job nothing was said since. */
export async function listQuietUploads(before: Date): Promise<Pick<ImportJob, "id" | "tenantSlug">[]> {
  const rows = await (await manager()).importJob.findMany({
    where: {
      state: "uploading",
      createdAt: { lt: before },
      OR: [{ heartbeatAt: null }, { heartbeatAt: { lt: before } }],
    },
    select: { id: true, tenant: { select: { slug: true } } },
  });
  return rows.map(({ id, tenant }) => ({ id, tenantSlug: Slug.parse(tenant.slug) }));
}
