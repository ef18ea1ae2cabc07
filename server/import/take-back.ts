import type { ImportJob } from "@/lib/import-job";
import { ImportResult } from "@/lib/import-job";
import { findBatch, forgetBatch } from "@/server/pocket/import/batches";
import { undoImport } from "@/server/pocket/import/undo";
import { writePocket } from "@/server/pocket/use";

/**
 * Takes back what an import wrote that didn't reach its end, and forgets it, so that the list can be read and imported
 * anew. Gives false, and changes nothing, when the import did reach its end.
 */
export const takeBack = (job: ImportJob): Promise<boolean> =>
  writePocket(
    job.tenantSlug,
    async (pocket) => {
      const written = await findBatch(pocket, job.id);
      if (!written) return true;
      if (ImportResult.safeParse(JSON.parse(written.figures)).success) return false;
      await undoImport(pocket, job.id, job.createdBy, new Date());
      await forgetBatch(pocket, job.id);
      return true;
    },
    { heavy: true, timeoutMs: 30 * 60_000 },
  );
