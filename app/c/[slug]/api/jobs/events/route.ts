import { campaignRoute } from "@/server/platform/auth/route";
import { watchJobs } from "@/server/portal/watch-jobs";

/** Tells how the campaign's jobs go, as server-sent events. */
export const GET = campaignRoute("organizer", async (member, request) =>
  watchJobs(request, member.tenantSlug),
);
