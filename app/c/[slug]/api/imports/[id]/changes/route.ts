import { sendCsv } from "@/server/imports/send-csv";
import { getImport } from "@/server/imports/store/get-import";
import { writeChanges } from "@/server/imports/write-reports";
import { campaignRoute } from "@/server/platform/auth/route";
import { notFound } from "@/server/platform/refusal";

/** Gives every value of a contact that an import changes, before and after, as CSV. */
export const GET = campaignRoute("organizer", async (member, _request, params) => {
  const job = await getImport(member.tenantSlug, params.id ?? "");
  if (!job.plan && !job.result) throw notFound("That report");
  return sendCsv(await writeChanges(job), `changes-${job.id.slice(0, 8)}.csv`);
});
