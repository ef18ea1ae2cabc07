import { getImport } from "@/server/imports/store/get-import";
import { tellJob } from "@/server/imports/tell-job";
import { campaignRoute } from "@/server/platform/auth/route";

/** Tells once how an import stands, in the form of its events: for a browser whose line to these broke. */
export const GET = campaignRoute("volunteer", async (member, _request, { id = "" }) => {
  await getImport(member.tenantSlug, id);
  return Response.json(await tellJob(id), { headers: { "cache-control": "no-store" } });
});
