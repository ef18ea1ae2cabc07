import "server-only";
import { sweepRestores } from "@/server/backups/sweep-restores";
import { sweepLists } from "@/server/imports/sweep-lists";
import { sweepPassingFiles } from "@/server/platform/files/passing-file";
import { sweepTempFolders } from "@/server/platform/files/temp-folder";
import { log } from "@/server/platform/log";
import { removeOldCopies } from "@/server/platform/pocket/copy-before";
import { isStopping } from "@/server/platform/stopping";
import { sweepVoterFiles } from "@/server/voters/sweep-voter-files";

/** Whoever makes a folder knows when it ends. */
const sweeps = {
  lists: sweepLists,
  "voter files": sweepVoterFiles,
  "files on their way": sweepPassingFiles,
  "temporary folders": sweepTempFolders,
  "what restores replaced": sweepRestores,
  "copies from before migrations": removeOldCopies,
};

const everyMs = 60 * 60_000;

/** Removes the files and folders whose time is over. One kind that can't be removed doesn't keep the others. */
export async function sweepFiles(now: Date): Promise<void> {
  for (const [what, sweep] of Object.entries(sweeps)) {
    await sweep(now).catch((error: unknown) => log.error({ err: error, what }, "files could not be swept"));
  }
}

/** Does so now and every hour until the process ends. */
export function watchFiles(): void {
  if (isStopping()) return;
  void sweepFiles(new Date()).finally(() => setTimeout(watchFiles, everyMs).unref());
}
