import { Slug, type TenantStatus } from "@/lib/platform/tenant";
import { uuidv7 } from "@/lib/platform/uuid";
import { notFound, Refusal } from "@/server/platform/refusal";
import { manager } from "./client";
import { onUniqueViolation } from "./on-unique-violation";

export interface Tenant {
  id: string;
  slug: Slug;
  name: string;
  status: TenantStatus;
  accent: string;
  directAboveRows: number;
  createdAt: Date;
}

type Row = Awaited<ReturnType<typeof rows>>[number];

async function rows(where: { slug?: string; id?: string } = {}) {
  const db = await manager();
  return db.tenant.findMany({ where, include: { theme: true, config: true }, orderBy: { name: "asc" } });
}

const toTenant = (row: Row): Tenant => ({
  id: row.id,
  slug: Slug.parse(row.slug),
  name: row.name,
  status: row.status as TenantStatus,
  accent: row.theme?.accent ?? "#2f5bd0",
  directAboveRows: row.config?.directAboveRows ?? 10_000,
  createdAt: row.createdAt,
});

/** Lists all campaigns by name, archived ones too. */
export const listTenants = async (): Promise<Tenant[]> => (await rows()).map(toTenant);

/** Finds a campaign by a short name, such as an address's, that proves nothing yet; null when there is none. */
export async function findTenant(slug: string): Promise<Tenant | null> {
  const [row] = await rows({ slug });
  return row ? toTenant(row) : null;
}

/** Where a campaign's data is, as its row says it; null when there is no such campaign. */
export async function findDataUrl(slug: Slug): Promise<string | null> {
  const db = await manager();
  const row = await db.tenant.findUnique({ where: { slug }, select: { dataUrl: true } });
  return row?.dataUrl ?? null;
}

/** Where a new campaign's data is put. */
export const usualDataUrl = (slug: Slug) => `file:tenants/${slug}/db/pocket.db`;

/** Gets a campaign by a short name, whoever wrote it. Refuses: not_found. */
export async function getTenant(slug: string): Promise<Tenant> {
  const tenant = await findTenant(slug);
  if (!tenant) throw notFound("That campaign");
  return tenant;
}

/** The campaign that a job or a link is of. Refuses: not_found, where it is of none. */
export function slugOf({ tenantSlug }: { tenantSlug: Slug | null }): Slug {
  if (tenantSlug === null) throw notFound("That campaign");
  return tenantSlug;
}

/** Writes a new campaign's row. Refuses: conflict when the short name is taken. */
export async function createTenantRow(slug: Slug, name: string, accent: string): Promise<Tenant> {
  const dataUrl = usualDataUrl(slug);
  const data = { id: uuidv7(), slug, name, dataUrl, theme: { create: { accent } }, config: { create: {} } };
  const db = await manager();
  await db.tenant.create({ data }).catch(onUniqueViolation(() => shortNameTaken(slug)));
  return getTenant(slug);
}

/** The refusal of a short name that another campaign has. */
export const shortNameTaken = (slug: Slug) =>
  new Refusal("conflict", `There is a campaign “${slug}” already.`, { slug: "This short name is taken." });

/** Renames a campaign. Its short name and its address stay. */
export async function renameTenant(slug: Slug, name: string): Promise<void> {
  await getTenant(slug);
  await (await manager()).tenant.update({ where: { slug }, data: { name } });
}

/** Sets from how many rows on a list goes the direct path. Refuses: not_found. */
export async function saveDirectAboveRows(slug: Slug, directAboveRows: number): Promise<void> {
  const { id } = await getTenant(slug);
  await (await manager()).tenantConfig.upsert({
    where: { tenantId: id },
    create: { tenantId: id, directAboveRows },
    update: { directAboveRows },
  });
}

/** Suspends, archives or reactivates a campaign; its data stays as it is. */
export async function setTenantStatus(slug: Slug, status: TenantStatus): Promise<void> {
  await getTenant(slug);
  const archivedAt = status === "archived" ? new Date() : null;
  await (await manager()).tenant.update({ where: { slug }, data: { status, archivedAt } });
}

/** Removes the row of a campaign whose creation failed. */
export async function deleteTenantRow(slug: Slug): Promise<void> {
  await (await manager()).tenant.deleteMany({ where: { slug } });
}
