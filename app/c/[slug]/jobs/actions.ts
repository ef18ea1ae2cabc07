"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { JobId } from "@/lib/jobs/job";
import { campaignAction } from "@/server/platform/auth/action";
import { cancelJob } from "@/server/platform/jobs/cancel-job";
import { getJobOf } from "@/server/platform/jobs/list-jobs";
import { retryJob } from "@/server/platform/jobs/retry-job";

const Input = z.object({ id: JobId });

/** Cancels a job of the campaign. Refuses: not_found, conflict (it has ended). */
export const cancelJobAction = campaignAction(
  "cancel_job",
  "organizer",
  Input,
  async ({ tenantSlug }, { id }) => {
    await cancelJob((await getJobOf(tenantSlug, id)).id);
    revalidatePath(`/c/${tenantSlug}/jobs`);
  },
  (_member, { id }) => ({ subject: id }),
);

/** Has a job of the campaign tried again. Refuses: not_found, conflict (it didn't fail). */
export const retryJobAction = campaignAction(
  "retry_job",
  "organizer",
  Input,
  async ({ tenantSlug }, { id }) => {
    await retryJob((await getJobOf(tenantSlug, id)).id);
    revalidatePath(`/c/${tenantSlug}/jobs`);
  },
  (_member, { id }) => ({ subject: id }),
);
