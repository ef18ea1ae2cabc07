import { campaignRoute } from "@/server/auth/route";
import { sendCsv } from "@/server/import/send-csv";
import { writeChanges } from "@/server/import/write-reports";
import { getJob } from "@/server/manager/import-jobs";
import { notFound } from "@/server/refusal";

/** Gives every value of a contact that an import changes, before and after, as CSV. */
export const GET = campaignRoute("organizer", async (member, _request, params) => {
  const job = await getJob(member.tenantSlug, params.id ?? "");
  if (!job.plan && !job.result) throw notFound("That report");
  return sendCsv(await writeChanges(job), `changes-${job.id.slice(0, 8)}.csv`);
});
