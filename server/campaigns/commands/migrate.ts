import "server-only";
import { z } from "zod";
import type { Slug } from "@/lib/platform/tenant";
import { listApplied } from "@/server/campaigns/store/list-applied";
import { command } from "@/server/platform/commands/command";
import { manager } from "@/server/platform/manager/client";
import { getTenant, listTenants } from "@/server/platform/manager/tenants";
import { applyOptional } from "@/server/platform/pocket/migrate";
import { holdPocket, readPocket } from "@/server/platform/pocket/use";
import { Refusal } from "@/server/platform/refusal";

const Migrate = z.object({
  /** A campaign's short name, or "all". */
  what: z.string().default("all"),
  indexes: z.boolean().default(false),
});

interface Migrated {
  slug: Slug;
  /** The migrations that this call applied. */
  applied: string[];
  /** Whether the optional indexes are there now. */
  indexes: boolean;
  trouble: string | null;
}

/** Brings the manager's and the campaigns' databases up to this version; opening them does it. */
export const migrateCommand = command({
  shape: Migrate,
  audit: ({ what, indexes }) => ({ action: indexes ? "add_indexes" : "migrate", subject: what }),
  async run({ what, indexes }): Promise<{ campaigns: Migrated[] }> {
    await manager();
    const tenants = what === "all" ? await listTenants() : [await getTenant(what)];
    const campaigns: Migrated[] = [];
    for (const { slug } of tenants) campaigns.push(await migrateCampaign(slug, indexes));
    const [only] = campaigns;
    if (what !== "all" && only?.trouble) throw new Refusal("data_unavailable", only.trouble);
    return { campaigns };
  },
});

const indexesName = "optional/add_person_indexes";

async function migrateCampaign(slug: Slug, indexes: boolean): Promise<Migrated> {
  const since = new Date();
  try {
    const names = await readPocket(slug, (pocket) => listApplied(pocket, new Date(0)));
    if (indexes && !names.includes(indexesName)) {
      const writer = { what: "A set of indexes", by: null };
      await holdPocket(slug, writer, (_pocket, { instance, storage }) =>
        applyOptional(instance, storage, "add_person_indexes"),
      );
    }
    const applied = await readPocket(slug, (pocket) => listApplied(pocket, since));
    return { slug, applied, indexes: indexes || names.includes(indexesName), trouble: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { slug, applied: [], indexes: false, trouble: error.message };
  }
}
