import { workingStates } from "@/lib/imports/import-job";
import { getJobProgress } from "@/server/imports/store/get-job-progress";
import { tellJob } from "@/server/imports/tell-job";
import { campaignRoute } from "@/server/platform/auth/route";
import { tellEvents } from "@/server/platform/jobs/tell-events";

/** Tells how an import goes, as server-sent events, until there is nothing more to tell. */
export const GET = campaignRoute("volunteer", async (member, request, params) => {
  const id = params.id ?? "";
  await getJobProgress(id, member.tenantSlug);
  return tellEvents(request, async () => {
    const told = await tellJob(id);
    return { told, isOver: !workingStates.includes(told.state) };
  });
});
