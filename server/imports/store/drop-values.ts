import { rm } from "node:fs/promises";
import { reportFiles } from "./report-files";

/** Removes the values that were kept for an import that is over; the report stays. */
export const dropValues = (dir: string): Promise<void> => rm(reportFiles(dir).values, { force: true });
