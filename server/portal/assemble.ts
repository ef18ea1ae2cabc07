import "server-only";
import { backupKinds } from "@/server/backups/jobs";
import { followOpening, followWrite } from "@/server/campaigns/tell-facts";
import { duplicateKinds } from "@/server/duplicates/jobs";
import { importKinds } from "@/server/imports/jobs";
import { startRunner } from "@/server/platform/jobs/runner";
import { configurePockets } from "@/server/platform/pocket/options";
import { voterKinds } from "@/server/voters/jobs";
import { findVotersBeside } from "@/server/voters/store/find-voters-beside";

/**
 * Tells the platform what the whole portal has; once, before a process does any work.
 * `own`: a command's own process works on no jobs but its own.
 */
export function assemble({ own = false }: { own?: boolean } = {}): void {
  configurePockets({ beside: findVotersBeside, written: followWrite, opened: followOpening });
  startRunner([...importKinds, ...voterKinds, ...duplicateKinds, ...backupKinds], { own });
}
