import "server-only";
import { z } from "zod";
import { JobId } from "@/lib/jobs/job";
import { command } from "@/server/platform/commands/command";
import { cancelJob } from "@/server/platform/jobs/cancel-job";
import { getJob } from "@/server/platform/jobs/list-jobs";

/** Cancels a job that runs or waits. */
export const cancelJobCommand = command({
  shape: z.object({ id: JobId }),
  audit: ({ id }) => ({ action: "cancel_job", subject: id }),
  async run({ id }) {
    await cancelJob(id);
    const { state, error } = await getJob(id);
    return { id: id as string, state, error };
  },
});
