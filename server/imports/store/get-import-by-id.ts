import type { ImportJob } from "@/lib/imports/import-job";
import { getImportWhere } from "./get-import-where";
import type { ImportRows } from "./import-rows";

/** Gets a job whatever its campaign; for the server's own work. Refuses: not_found, conflict (another version kept it). */
export const getImportById = (id: string, tx?: ImportRows): Promise<ImportJob> => getImportWhere({ id }, tx);
