import "server-only";
import path from "node:path";
import type { z } from "zod";
import type { JobId } from "@/lib/jobs/job";
import { createJob } from "@/server/platform/jobs/create-job";
import type { JobContext, JobEnd, JobFacts } from "@/server/platform/jobs/kind";
import { wakeJobs } from "@/server/platform/jobs/runner";
import { findFigures } from "@/server/platform/jobs/wait-for-figures";
import { inTransaction } from "@/server/platform/manager/transaction";
import { askAllToMatchAnew } from "./ask-for-match";
import { dropIncoming, readDir } from "./incoming-files";
import { loadInput, readVotersInput } from "./job-inputs";
import { giveRelease, LoadedRelease, loadRead, loadRelease } from "./load-release";
import { watchLoad } from "./load-watch";
import { readIncoming, requireRead } from "./read-incoming";
import { clearLeftovers } from "./store/clear-leftovers";

type LoadInput = z.infer<typeof loadInput.input>;

const titleOf = (files: readonly string[]) =>
  files
    .map((file) => path.basename(file))
    .join(", ")
    .slice(0, 200);

/** Asks for files to be read that an admin has sent. Gives the job's id, to be woken. */
export const askForReading = (input: z.infer<typeof readVotersInput.input>, by: string): Promise<JobId> =>
  inTransaction((tx) =>
    createJob(tx, readVotersInput, { input, title: titleOf(input.names), createdBy: by }),
  );

/** Asks for a release to be loaded. Gives the job's id, to be woken. */
export const askForLoad = (input: LoadInput, by: string): Promise<JobId> =>
  inTransaction((tx) =>
    createJob(tx, loadInput, { input, title: titleOf(input.release.files), createdBy: by }),
  );

/** Reads what an admin has sent. Gives what names this reading. */
export async function runReading(
  { adminId, names, layout }: z.infer<typeof readVotersInput.input>,
  context: JobContext,
): Promise<{ readId: string }> {
  const { id } = await readIncoming(adminId, names, layout, watchLoad(context));
  return { readId: id };
}

/** Loads a release, or goes on giving the campaigns one that was whole when the server stopped. */
export async function runLoad(input: LoadInput, job: JobFacts, context: JobContext): Promise<LoadedRelease> {
  const loaded = (await giveBuilt(job)) ?? (await load(input, job, context));
  if (input.read) await dropIncoming(input.read.adminId, input.release.files);
  await compareAnew(job);
  return loaded;
}

async function compareAnew({ createdBy }: JobFacts): Promise<void> {
  await askAllToMatchAnew(createdBy);
  wakeJobs();
}

async function load(
  { read, release }: LoadInput,
  { id }: JobFacts,
  context: JobContext,
): Promise<LoadedRelease> {
  const work = {
    watch: watchLoad(context),
    onBuilt: (built: LoadedRelease) =>
      context.write(async (tx) => {
        await tx.job.update({ where: { id }, data: { figures: JSON.stringify(built) } });
      }),
  };
  if (!read) return loadRelease(release, work);
  const staged = await requireRead(read.adminId, read.readId);
  return loadRead(staged, readDir(read.adminId), release, work);
}

/** Removes what a load has written that came to nothing; a release that some may see already is given to all. */
export async function clearLoad(job: JobFacts, end: JobEnd): Promise<JobEnd> {
  const figures = await giveBuilt(job);
  if (figures) {
    await compareAnew(job);
    return { state: "done", figures };
  }
  await clearLeftovers();
  return end;
}

/** Gives the campaigns the release that a job has noted as built; null where it hasn't yet. */
async function giveBuilt({ id }: JobFacts): Promise<LoadedRelease | null> {
  const built = LoadedRelease.nullable().parse(await findFigures(id));
  return built && giveRelease(built);
}
