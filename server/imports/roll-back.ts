import type { ImportJob } from "@/lib/imports/import-job";
import { ImportResult } from "@/lib/imports/import-job";
import { findBatch } from "@/server/imports/store/find-batch";
import { forgetBatch } from "@/server/imports/store/forget-batch";
import { saveJob } from "@/server/imports/store/save-job";
import { undoImport } from "@/server/imports/store/undo-import";
import { readPocket, writePocket } from "@/server/platform/pocket/use";

/**
 * Rolls back what an import wrote that didn't reach its end, and forgets it, so that the list can be read and imported
 * anew. Gives false, and changes no contact, when the import did reach its end.
 */
export const rollBack = (job: ImportJob): Promise<boolean> =>
  writePocket(
    job.tenantSlug,
    async (pocket) => {
      const written = await findBatch(pocket, job.id);
      if (!written) return true;
      if (written.state === "done") return false;
      await undoImport(pocket, job.id, job.createdBy, new Date());
      await forgetBatch(pocket, job.id);
      return true;
    },
    { heavy: true, writer: { what: `The undo of “${job.fileName}”`, by: null }, timeoutMs: 30 * 60_000 },
  );

/**
 * Rolls back what a failed import left. One that had reached its end after all is put down as done. Gives false then.
 */
export async function rollBackFailed(job: ImportJob): Promise<boolean> {
  if (await rollBack(job)) return true;
  const written = await readPocket(job.tenantSlug, (pocket) => findBatch(pocket, job.id));
  const result = ImportResult.parse(JSON.parse(written?.figures ?? "null"));
  await saveJob(job.id, { state: "done", result, error: null, finishedAt: new Date() }, ["failed"]);
  return false;
}
