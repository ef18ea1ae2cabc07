import "server-only";
import { z } from "zod";
import { restoreCampaign, restoreManager } from "@/server/backups/restore";
import { command } from "@/server/platform/commands/command";

const Restore = z.object({
  /** A campaign's short name, or "manager". */
  what: z.string().min(1),
  /** A backup's folder, the file in it, or a folder of backups; absolute. */
  from: z.string().min(1),
});

/** Puts a backup back; what it replaces is kept beside it. */
export const restoreCommand = command({
  shape: Restore,
  audit: ({ what }) => ({
    action: "restore",
    subject: what,
    ...(what === "manager" ? {} : { tenantSlug: what }),
  }),
  async run({ what, from }) {
    const { backup, keptAs } = await (what === "manager"
      ? restoreManager(from)
      : restoreCampaign(what, from));
    const { takenAt, dir, tables } = backup;
    return { what, from: dir, takenAt, tables, keptAs };
  },
});
