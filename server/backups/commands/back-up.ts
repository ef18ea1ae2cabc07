import "server-only";
import { z } from "zod";
import { backUpCampaign, backUpManager } from "@/server/backups/back-up";
import type { Backup } from "@/server/backups/manifest";
import { command } from "@/server/platform/commands/command";
import { listTenants } from "@/server/platform/manager/tenants";
import { Refusal } from "@/server/platform/refusal";

const BackUp = z.object({
  /** A campaign's short name, "manager" or "all". */
  what: z.string().min(1),
  /** Absolute. */
  to: z.string().min(1),
});

/** Backs up a campaign, the manager's database, or all; with "all", one that can't be copied doesn't stop the others. */
export const backUpCommand = command({
  shape: BackUp,
  audit: ({ what }) => ({ action: "back_up", subject: what, ...(isOne(what) ? { tenantSlug: what } : {}) }),
  async run({ what, to }): Promise<{ backups: Backup[]; failed: { what: string; message: string }[] }> {
    if (what === "manager") return { backups: [await backUpManager(to)], failed: [] };
    if (what !== "all") return { backups: [await backUpCampaign(what, to)], failed: [] };
    const backups = [await backUpManager(to)];
    const failed: { what: string; message: string }[] = [];
    for (const { slug } of await listTenants()) {
      try {
        backups.push(await backUpCampaign(slug, to));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        failed.push({ what: slug, message: error.message });
      }
    }
    return { backups, failed };
  },
});

const isOne = (what: string) => what !== "all" && what !== "manager";
