import "server-only";
import { followImports } from "@/server/imports/after-import";
import { matchAfterImport } from "@/server/voters/match-contacts";

/** Tells the platform, and features that others stand on, what the whole portal has; once, before a process does any work. */
export function assemble(): void {
  followImports([matchAfterImport]);
}
