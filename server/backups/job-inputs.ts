import "server-only";
import { z } from "zod";

/** A backup that is made. `what`: a campaign's short name, or "manager"; `to`: the folder of backups, absolute. */
export const backUpInput = {
  kind: "back-up",
  version: 1,
  input: z.object({ what: z.string(), to: z.string() }),
};

/** A backup that is put back for trial, where nobody sees it. `from`: as `readBackup` finds it, absolute. */
export const tryRestoreInput = {
  kind: "try-restore",
  version: 1,
  input: z.object({ what: z.string(), from: z.string() }),
};
