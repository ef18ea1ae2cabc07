import "server-only";
import { createReadStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { ImportOptions } from "@/lib/imports/import-plan";
import { saveJob } from "@/server/imports/store/import-jobs";
import { completeUpload, createUpload, type Loader, receiveUpload } from "@/server/imports/upload";
import { passingFile } from "@/server/platform/files/passing-file";
import { type VoterRows, writeVoterList } from "./store/write-voter-list";

/**
 * Makes a list of voters and gives it to the loader as if it had been dropped: it is checked at once, loaded when somebody says so, and can
 * be undone. Gives the job's id; null where nobody is in the list. Refuses: data_unavailable.
 */
export async function handToLoader(
  loader: Loader,
  name: string,
  rows: VoterRows,
  options: Partial<ImportOptions> = {},
): Promise<string | null> {
  const file = passingFile(loader.tenantSlug, "voters", "csv");
  try {
    if ((await writeVoterList(loader.tenantSlug, rows, file)) === 0) return null;
    const job = await createUpload(loader, name);
    const said = ImportOptions.parse({ ...job.options, ...options, ownMake: true });
    await saveJob(job.id, { options: said }, ["uploading"]);
    const { size } = await stat(file);
    const sent = await receiveUpload(loader, job.id, createReadStream(file), size);
    await completeUpload(loader, job.id, sent);
    return job.id;
  } finally {
    await rm(file, { force: true });
  }
}
