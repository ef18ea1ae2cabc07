import "server-only";
import { createReadStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { ImportOptions } from "@/lib/imports/import-plan";
import type { JobId } from "@/lib/jobs/job";
import type { Slug } from "@/lib/platform/tenant";
import { getImportById } from "@/server/imports/store/get-import-by-id";
import { saveJob } from "@/server/imports/store/save-job";
import { completeUpload, createUpload, type Loader, receiveUpload } from "@/server/imports/upload";
import { passingFile } from "@/server/platform/files/passing-file";
import { createJob } from "@/server/platform/jobs/create-job";
import type { JobEnd, JobFacts } from "@/server/platform/jobs/kind";
import { getTenant } from "@/server/platform/manager/tenants";
import { inTransaction, type ManagerTransaction } from "@/server/platform/manager/transaction";
import { readPocket } from "@/server/platform/pocket/use";
import { Refusal } from "@/server/platform/refusal";
import { voterListInput } from "./job-inputs";
import { requireVoters } from "./store/require-voters";
import { writeVoterList } from "./store/write-voter-list";
import { type AskedVoterList, type VoterListPlan, voterList } from "./voter-list";

/**
 * Asks for a list of voters, which is given to the loader as if it had been dropped: it is checked at once, loaded when somebody says so,
 * and can be undone. Gives the import and the job that makes its list, to be woken. Refuses: data_unavailable.
 */
export async function askForVoterList(
  loader: Loader,
  asked: AskedVoterList,
): Promise<{ importId: string; jobId: JobId }> {
  await readPocket(loader.tenantSlug, async (pocket) => requireVoters(pocket));
  const { name, options } = voterList(asked);
  const list = await createList(loader, name, options);
  const jobId = await inTransaction((tx) =>
    createJob(tx, voterListInput, {
      input: asked,
      title: list.fileName,
      subjectId: list.id,
      tenantId: loader.tenantId,
      createdBy: loader.name,
    }),
  );
  return { importId: list.id, jobId };
}

/** The same at once, for a list of few. Gives the import. Refuses: data_unavailable, invalid_input (nobody is in it). */
export async function handToLoader(loader: Loader, asked: AskedVoterList): Promise<string> {
  const list = voterList(asked);
  return withList(loader.tenantSlug, list, async (file) => {
    const { id } = await createList(loader, list.name, list.options);
    await send(loader, id, file);
    return id;
  });
}

/** Makes the list for which an import waits. */
export async function makeVoterList(
  { input, tenantSlug, createdBy, subjectId }: JobFacts & { input: AskedVoterList },
  signal: AbortSignal,
): Promise<void> {
  const waits = async () => (await getImportById(subjectId ?? "")).state === "uploading";
  if (!(await waits())) return;
  const { id: tenantId, slug, directAboveRows } = await getTenant(tenantSlug ?? "");
  const make = async (file: string) => {
    signal.throwIfAborted();
    const loader = { tenantId, tenantSlug: slug, name: createdBy, directAboveRows };
    if (await waits()) await send(loader, subjectId ?? "", file);
  };
  await withList(slug, voterList(input), make, signal);
}

/** An import whose list can't be made says why. */
export async function endVoterList(
  tx: ManagerTransaction,
  { subjectId }: JobFacts,
  end: JobEnd,
): Promise<void> {
  if (end.state === "done") return;
  const ended = { state: end.state, error: end.error, finishedAt: new Date() };
  await saveJob(subjectId ?? "", ended, ["uploading"], tx);
}

async function createList(loader: Loader, name: string, options: Partial<ImportOptions>) {
  const list = await createUpload(loader, name);
  const chosen = ImportOptions.parse({ ...list.options, ...options, ownMake: true });
  await saveJob(list.id, { options: chosen }, ["uploading"]);
  return list;
}

/** Writes a list into a file that is gone afterwards. Refuses: data_unavailable, invalid_input (nobody is in it). */
async function withList<T>(
  slug: Slug,
  { rows, nobody }: VoterListPlan,
  work: (file: string) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const file = passingFile(slug, "voters", "csv");
  try {
    if ((await writeVoterList(slug, rows, file, signal)) === 0) throw new Refusal("invalid_input", nobody);
    return await work(file);
  } finally {
    await rm(file, { force: true });
  }
}

async function send(loader: Loader, importId: string, file: string): Promise<void> {
  const { size } = await stat(file);
  const sent = await receiveUpload(loader, importId, createReadStream(file), size);
  await completeUpload(loader, importId, sent);
}
