import "server-only";
import { stepInputs } from "@/server/imports/job-inputs";
import { env } from "@/server/platform/env";
import { type JobFacts, type JobKind, jobKind } from "@/server/platform/jobs/kind";
import { dropHandOver } from "@/server/platform/pocket/hand-over";
import { askToMatchAnew } from "./ask-for-match";
import { matchAnewInput, matchInput } from "./job-inputs";
import { matchContacts, matchWherePossible } from "./match-contacts";

const slugOf = ({ tenantSlug }: JobFacts) => tenantSlug ?? "";

const comparison = {
  heavy: true,
  memoryMb: env.importMemoryMb,
  attempts: 3,
  afterEnd: (job: JobFacts) => dropHandOver(slugOf(job), job.id),
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

/** The kinds of the voter file's work. */
export const voterKinds: readonly JobKind[] = [matchKind, matchAnewKind];
