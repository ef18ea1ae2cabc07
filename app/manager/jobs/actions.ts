"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { JobId } from "@/lib/jobs/job";
import { adminAction } from "@/server/platform/auth/action";
import { cancelJob } from "@/server/platform/jobs/cancel-job";
import { getJob } from "@/server/platform/jobs/list-jobs";
import { retryJob } from "@/server/platform/jobs/retry-job";

const Input = z.object({ id: JobId });

const about = async (_admin: unknown, { id }: z.infer<typeof Input>) => ({
  subject: id,
  tenantSlug: (await getJob(id)).tenantSlug,
});

/** Cancels a job of the agency or of any campaign. Refuses: not_found, conflict (it has ended). */
export const cancelAnyJobAction = adminAction(
  "cancel_job",
  "admin",
  Input,
  async (_admin, { id }) => {
    await cancelJob(id);
    revalidatePath("/manager/jobs");
  },
  about,
);

/** Has a job tried again. Refuses: not_found, conflict (it didn't fail). */
export const retryAnyJobAction = adminAction(
  "retry_job",
  "admin",
  Input,
  async (_admin, { id }) => {
    await retryJob(id);
    revalidatePath("/manager/jobs");
  },
  about,
);
