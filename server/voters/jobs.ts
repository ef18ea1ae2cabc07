import "server-only";
import { stepInputs } from "@/server/imports/job-inputs";
import { env } from "@/server/platform/env";
import { type JobFacts, type JobKind, jobKind } from "@/server/platform/jobs/kind";
import { slugOf } from "@/server/platform/manager/tenants";
import { dropHandOver } from "@/server/platform/pocket/hand-over";
import { askToMatchAnew } from "./ask-for-match";
import { endVoterList, makeVoterList } from "./hand-to-loader";
import { loadInput, matchAnewInput, matchInput, readVotersInput, voterListInput } from "./job-inputs";
import { clearLoad, runLoad, runReading } from "./load-job";
import { matchContacts, matchWherePossible } from "./match-contacts";

/** What the child takes that reads a list, and the database in which a release is written after it. */
const releaseMb = 768;

const comparison = {
  heavy: true,
  memoryMb: env.importMemoryMb,
  attempts: 3,
  afterEnd: async (job: JobFacts) => dropHandOver(slugOf(job), job.id),
} as const;

const editorOf = ({ createdBy }: JobFacts) => ({ by: createdBy, at: new Date() });

const matchKind = jobKind({
  ...matchInput,
  ...comparison,
  run: (job, context) => matchContacts(slugOf(job), editorOf(job), { ...context, jobId: job.id }),
});

const matchAnewKind = jobKind({
  ...matchAnewInput,
  ...comparison,
  followUp: true,
  follows: { kinds: [stepInputs.queued.kind], ask: askToMatchAnew },
  run: (job, context) => matchWherePossible(slugOf(job), editorOf(job), { ...context, jobId: job.id }),
});

const listKind = jobKind({
  ...voterListInput,
  heavy: true,
  memoryMb: env.importMemoryMb,
  attempts: 3,
  run: (job, { signal }) => makeVoterList(job, signal),
  onEnd: endVoterList,
});

const release = { heavy: true, memoryMb: releaseMb, attempts: 3 } as const;

const readKind = jobKind({
  ...readVotersInput,
  ...release,
  run: ({ input }, context) => runReading(input, context),
});

const loadKind = jobKind({
  ...loadInput,
  ...release,
  run: (job, context) => runLoad(job.input, job, context),
  cleanUp: clearLoad,
});

/** The kinds of the voter file's work. */
export const voterKinds: readonly JobKind[] = [matchKind, matchAnewKind, listKind, readKind, loadKind];
