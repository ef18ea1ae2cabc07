import "server-only";
import type { z } from "zod";
import { JobId } from "@/lib/jobs/job";
import { uuidv7 } from "@/lib/platform/uuid";
import type { ManagerTransaction } from "@/server/platform/manager/transaction";
import type { JobInput } from "./kind";

/**
 * Asks for a piece of work, in the transaction that changes what it works on, so that neither is there without the
 * other. Call `wakeJobs` once that is committed. Gives the job's id.
 */
export async function createJob<Shape extends z.ZodType>(
  tx: Pick<ManagerTransaction, "job">,
  { kind, version, input: shape }: JobInput<Shape>,
  asked: {
    input: z.input<Shape>;
    title: string;
    createdBy: string;
    tenantId?: string | null;
    subjectId?: string | null;
  },
): Promise<JobId> {
  const id = JobId.parse(uuidv7());
  const { input, ...facts } = asked;
  const text = JSON.stringify(shape.parse(input));
  await tx.job.create({ data: { id, kind, inputVersion: version, input: text, ...facts } });
  return id;
}

/** Changes what a job was asked with: for whoever goes on with it, what its work must know of itself. */
export async function saveInput<Shape extends z.ZodType>(
  tx: Pick<ManagerTransaction, "job">,
  id: JobId,
  { input: shape }: JobInput<Shape>,
  input: z.input<Shape>,
): Promise<void> {
  await tx.job.update({ where: { id }, data: { input: JSON.stringify(shape.parse(input)) } });
}
