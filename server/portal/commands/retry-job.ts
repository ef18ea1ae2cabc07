import "server-only";
import { z } from "zod";
import { JobId } from "@/lib/jobs/job";
import { command } from "@/server/platform/commands/command";
import { getJob } from "@/server/platform/jobs/list-jobs";
import { retryJob } from "@/server/platform/jobs/retry-job";

/** Has a job tried again that failed or was cancelled. */
export const retryJobCommand = command({
  shape: z.object({ id: JobId }),
  audit: ({ id }) => ({ action: "retry_job", subject: id }),
  async run({ id }) {
    await retryJob(id);
    const { state, error } = await getJob(id);
    return { id: id as string, state, error };
  },
});
