import "server-only";
import { z } from "zod";
import { Slug } from "@/lib/platform/tenant";
import { startUndo } from "@/server/imports/start-import";
import { waitForImport } from "@/server/imports/wait-for-import";
import { command, commandLine } from "@/server/platform/commands/command";
import { getTenant } from "@/server/platform/manager/tenants";
import { Refusal } from "@/server/platform/refusal";

const UndoImport = z.object({ slug: Slug, jobId: z.uuid("An import's id looks like 0190a1b2-….") });

/** Takes an import back; what has been changed since stays. Gives the contacts removed, restored and kept. */
export const undoImportCommand = command({
  shape: UndoImport,
  audit: ({ slug, jobId }) => ({ action: "undo_import", tenantSlug: slug, subject: jobId }),
  async run({ slug, jobId }) {
    const { id, directAboveRows, name, status } = await getTenant(slug);
    if (status !== "active")
      throw new Refusal("tenant_suspended", `${name} is ${status}. Nothing was undone.`);
    await startUndo({ tenantId: id, tenantSlug: slug, name: commandLine, directAboveRows }, jobId);
    const job = await waitForImport(jobId);
    if (job.state !== "undone" || !job.result?.undo) {
      throw new Refusal("conflict", job.error ?? "The import could not be undone.");
    }
    return { jobId, ...job.result.undo };
  },
});
