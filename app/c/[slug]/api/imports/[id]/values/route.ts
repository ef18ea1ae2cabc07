import { listValues } from "@/server/imports/list-values";
import { campaignRoute } from "@/server/platform/auth/route";

/** Gives the distinct words of a column (`?column=`, its position from 0) with their counts, as JSON. */
export const GET = campaignRoute("organizer", async (member, request, params) => {
  const asked = new URL(request.url).searchParams.get("column") ?? "";
  const index = /^\d{1,3}$/u.test(asked) ? Number(asked) : -1;
  return Response.json(await listValues(member.tenantSlug, params.id ?? "", index), {
    headers: { "cache-control": "no-store" },
  });
});
