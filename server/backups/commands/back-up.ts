import "server-only";
import { z } from "zod";
import { askForBackup } from "@/server/backups/ask-for-backup";
import { Backup } from "@/server/backups/manifest";
import { command, commandLine } from "@/server/platform/commands/command";
import { waitForFigures } from "@/server/platform/jobs/wait-for-figures";
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
    if (what !== "all") return { backups: [await backUp(what, to)], failed: [] };
    const backups = [await backUp("manager", to)];
    const failed: { what: string; message: string }[] = [];
    for (const { slug } of await listTenants()) {
      try {
        backups.push(await backUp(slug, to));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        failed.push({ what: slug, message: error.message });
      }
    }
    return { backups, failed };
  },
});

const backUp = async (what: string, to: string): Promise<Backup> =>
  waitForFigures(await askForBackup({ what, to }, commandLine), Backup);

const isOne = (what: string) => what !== "all" && what !== "manager";
