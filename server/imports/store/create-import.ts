import type { ImportJob } from "@/lib/imports/import-job";
import { ImportOptions } from "@/lib/imports/import-plan";
import { uuidv7 } from "@/lib/platform/uuid";
import { manager } from "@/server/platform/manager/client";
import { toStored } from "@/server/platform/manager/stored-json";
import { getImportById } from "./get-import-by-id";

/** Creates a job for a list that is about to be uploaded. */
export async function createImport({
  options,
  ...input
}: {
  tenantId: string;
  fileName: string;
  createdBy: string;
  options?: ImportOptions;
}): Promise<ImportJob> {
  const id = uuidv7();
  const db = await manager();
  await db.importJob.create({
    data: { id, state: "uploading", ...input, options: toStored(ImportOptions.parse(options ?? {})) },
  });
  return getImportById(id);
}
