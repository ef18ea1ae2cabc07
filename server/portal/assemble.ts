import "server-only";
import { followImports } from "@/server/imports/after-import";
import { importKinds } from "@/server/imports/jobs";
import { startRunner } from "@/server/platform/jobs/runner";
import { askForMatch, voterKinds } from "@/server/voters/jobs";

/**
 * Tells the platform, and features that others stand on, what the whole portal has; once, before a process does any work.
 * `own`: a command's own process works on no jobs but its own.
 */
export function assemble({ own = false }: { own?: boolean } = {}): void {
  followImports([askForMatch]);
  startRunner([...importKinds, ...voterKinds], { own });
}
