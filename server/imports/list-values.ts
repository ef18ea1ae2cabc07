import path from "node:path";
import type { ColumnValues } from "@/lib/imports/column-values";
import type { Slug } from "@/lib/platform/tenant";
import { getImport } from "@/server/imports/store/get-import";
import { listColumnValues } from "@/server/imports/store/list-column-values";
import { jobDir } from "@/server/platform/env";
import { readPocket } from "@/server/platform/pocket/use";
import { notFound } from "@/server/platform/refusal";
import { openStates } from "./check-list";

const mostValues = 200;

/** Lists the words of one column of a list that is being mapped or checked. Refuses: not_found. */
export async function listValues(slug: Slug, jobId: string, index: number): Promise<ColumnValues> {
  const job = await getImport(slug, jobId);
  if (!openStates.includes(job.state) || !job.reading?.columns[index]) throw notFound("That column");
  const file = path.join(jobDir(slug, job.id), "staged.parquet");
  return readPocket(slug, (pocket) => listColumnValues(pocket, file, index, mostValues));
}
