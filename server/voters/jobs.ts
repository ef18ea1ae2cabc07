import "server-only";
import { z } from "zod";
import type { AfterImport } from "@/server/imports/after-import";
import { env } from "@/server/platform/env";
import { createJob } from "@/server/platform/jobs/create-job";
import { type JobKind, jobKind } from "@/server/platform/jobs/kind";
import { matchWherePossible } from "./match-contacts";

const matchInput = { kind: "match-voters", version: 1, input: z.object({}) };

/** Asks for the campaign's contacts to be compared with the voter file; one comparison that waits does for all before it. */
export const askForMatch: AfterImport = async (tx, { id, tenantId, fileName, createdBy }) => {
  const asked = { title: fileName, subjectId: id, createdBy };
  const waiting = { tenantId, kind: matchInput.kind, state: "queued", startedAt: null } as const;
  if ((await tx.job.updateMany({ where: waiting, data: asked })).count > 0) return;
  await createJob(tx, matchInput, { ...asked, tenantId, input: {} });
};

const matchKind = jobKind({
  ...matchInput,
  heavy: true,
  followUp: true,
  memoryMb: env.importMemoryMb,
  attempts: 3,
  run: (job) => matchWherePossible(job.tenantSlug ?? "", job.createdBy),
});

/** The kinds of the voter file's work. */
export const voterKinds: readonly JobKind[] = [matchKind];
