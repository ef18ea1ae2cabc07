import { cleanText } from "@/lib/text/clean-text";
import { campaignRoute } from "@/server/platform/auth/route";
import { findAnywhere } from "@/server/portal/find-anywhere";

/** Gives what a campaign has by the words that are typed (`?q=`), in groups, as JSON. */
export const GET = campaignRoute("volunteer", async (member, request) => {
  const asked = new URL(request.url).searchParams.get("q") ?? "";
  return Response.json(await findAnywhere(member, cleanText(asked.slice(0, 200)).trim()), {
    headers: { "cache-control": "no-store" },
  });
});
