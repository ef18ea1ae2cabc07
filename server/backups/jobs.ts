import "server-only";
import { type JobKind, jobKind } from "@/server/platform/jobs/kind";
import { Refusal } from "@/server/platform/refusal";
import { backUpCampaign, backUpManager } from "./back-up";
import { backUpInput, tryRestoreInput } from "./job-inputs";
import { tryRestore } from "./try-restore";

/** What the child takes that opens a copy. */
const heavy = { heavy: true, memoryMb: 512, attempts: 3 } as const;

const backUpKind = jobKind({
  ...backUpInput,
  ...heavy,
  async run({ input: { what, to }, attempt }, { signal, progress }) {
    progress({ phase: "Copying", startedAt: new Date().toISOString() });
    if (what !== "manager") return backUpCampaign(what, to, signal);
    // The copy knows of this job as one at work: put back, it must not begin anew.
    if (attempt > 1)
      throw new Refusal("conflict", "The server stopped during this backup. Make another one.");
    return backUpManager(to);
  },
});

const tryRestoreKind = jobKind({
  ...tryRestoreInput,
  ...heavy,
  run: ({ input: { what, from } }, { signal, progress }) => {
    progress({ phase: "Putting it back for trial", startedAt: new Date().toISOString() });
    return tryRestore(what, from, signal);
  },
});

/** The kinds of the backups' work. */
export const backupKinds: readonly JobKind[] = [backUpKind, tryRestoreKind];
