import { ImportState } from "@/lib/imports/import-job";
import type { ImportLine } from "@/lib/imports/import-line";
import { Figures } from "@/lib/imports/import-plan";
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
