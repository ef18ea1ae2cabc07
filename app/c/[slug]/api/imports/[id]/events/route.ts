import { workingStates } from "@/lib/imports/import-job";
import { findPlaceOfImport } from "@/server/imports/find-place-of-import";
import { getJobProgress } from "@/server/imports/store/read-job";
import { campaignRoute } from "@/server/platform/auth/route";
import { tellEvents } from "@/server/platform/jobs/tell-events";

/** Tells how an import goes, as server-sent events, until there is nothing more to tell. */
export const GET = campaignRoute("volunteer", async (member, request, params) => {
  const id = params.id ?? "";
  await getJobProgress(id, member.tenantSlug);
  return tellEvents(request, async () => {
    const { state, progress, error } = await getJobProgress(id);
    const isOver = !workingStates.includes(state);
    const place = isOver ? null : await findPlaceOfImport(id);
    return { told: { state, progress, error, place }, isOver };
  });
});
