import "server-only";
import { z } from "zod";
import { askToTryRestore } from "@/server/backups/ask-for-backup";
import { TriedRestore } from "@/server/backups/try-restore";
import { command, commandLine } from "@/server/platform/commands/command";
import { waitForFigures } from "@/server/platform/jobs/wait-for-figures";

const TryRestore = z.object({
  /** A campaign's short name, or "manager". */
  what: z.string().min(1),
  /** A backup's folder, the file in it, or a folder of backups; absolute. */
  from: z.string().min(1),
});

/** Puts a backup back for trial, where nobody sees it. */
export const tryRestoreCommand = command({
  shape: TryRestore,
  audit: ({ what }) => ({
    action: "try_restore",
    subject: what,
    ...(what === "manager" ? {} : { tenantSlug: what }),
  }),
  run: async (asked): Promise<TriedRestore> =>
    waitForFigures(await askToTryRestore(asked, commandLine), TriedRestore),
});
