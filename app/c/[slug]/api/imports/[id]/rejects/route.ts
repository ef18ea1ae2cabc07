import { Outcome } from "@/lib/import-plan";
import { campaignRoute } from "@/server/auth/route";
import { sendCsv } from "@/server/import/send-csv";
import { writeOutcome, writeRejects } from "@/server/import/write-reports";
import { getJob } from "@/server/manager/import-jobs";
import { notFound } from "@/server/refusal";

/** Gives the rows of a list that weren't used, or with `?outcome=` those of one outcome, as CSV with line and reason. */
export const GET = campaignRoute("organizer", async (member, request, params) => {
  const job = await getJob(member.tenantSlug, params.id ?? "");
  if (!job.plan && !job.result) throw notFound("That report");
  const asked = new URL(request.url).searchParams.get("outcome");
  const outcome = asked === null ? null : Outcome.safeParse(asked);
  if (outcome && !outcome.success) throw notFound("That report");
  const file = outcome ? await writeOutcome(job, outcome.data) : await writeRejects(job);
  return sendCsv(file, `${outcome ? outcome.data : "not-used"}-${job.id.slice(0, 8)}.csv`);
});
