import { Outcome } from "@/lib/imports/import-plan";
import { sendCsv } from "@/server/imports/send-csv";
import { getImport } from "@/server/imports/store/get-import";
import { writeOutcome, writeRejects } from "@/server/imports/write-reports";
import { campaignRoute } from "@/server/platform/auth/route";
import { notFound } from "@/server/platform/refusal";

/** Gives the rows of a list that weren't used, or with `?outcome=` those of one outcome, as CSV with line and reason. */
export const GET = campaignRoute("organizer", async (member, request, params) => {
  const job = await getImport(member.tenantSlug, params.id ?? "");
  if (!job.plan && !job.result) throw notFound("That report");
  const asked = new URL(request.url).searchParams.get("outcome");
  const outcome = asked === null ? null : Outcome.safeParse(asked);
  if (outcome && !outcome.success) throw notFound("That report");
  const file = outcome ? await writeOutcome(job, outcome.data) : await writeRejects(job);
  return sendCsv(file, `${outcome ? outcome.data : "not-used"}-${job.id.slice(0, 8)}.csv`);
});
