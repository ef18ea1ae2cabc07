import "server-only";
import type { z } from "zod";
import type { JobId } from "@/lib/jobs/job";
import { createJob } from "@/server/platform/jobs/create-job";
import { getTenant } from "@/server/platform/manager/tenants";
import { inTransaction } from "@/server/platform/manager/transaction";
import { backUpInput, tryRestoreInput } from "./job-inputs";

/** Asks for a backup. Gives the job's id, to be woken. Refuses: not_found. */
export const askForBackup = (input: z.infer<typeof backUpInput.input>, by: string) =>
  ask(backUpInput, input, by);

/** Asks for a backup to be put back for trial. Gives the job's id, to be woken. Refuses: not_found. */
export const askToTryRestore = (input: z.infer<typeof tryRestoreInput.input>, by: string) =>
  ask(tryRestoreInput, input, by);

async function ask<Input extends { what: string }>(
  kind: { kind: string; version: number; input: z.ZodType<Input, Input> },
  input: Input,
  createdBy: string,
): Promise<JobId> {
  const tenantId = input.what === "manager" ? null : (await getTenant(input.what)).id;
  return inTransaction((tx) => createJob(tx, kind, { input, title: input.what, createdBy, tenantId }));
}
