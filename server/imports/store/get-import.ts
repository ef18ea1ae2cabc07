import type { ImportJob } from "@/lib/imports/import-job";
import type { Slug } from "@/lib/platform/tenant";
import { getImportWhere } from "./get-import-where";

/** Gets a job of this campaign. Refuses: not_found, also for another campaign's job, conflict (another version kept it). */
export const getImport = (slug: Slug, id: string): Promise<ImportJob> =>
  getImportWhere({ id, tenant: { slug } });
