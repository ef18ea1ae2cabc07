import { queryWords, readVoterQuery } from "@/lib/voters/voter-query";
import { sendCsv } from "@/server/imports/send-csv";
import { audited } from "@/server/platform/auth/audited";
import { campaignRoute } from "@/server/platform/auth/route";
import { exportVoters } from "@/server/voters/export-voters";

/** Gives the voters of a query as CSV, without confidential ones; who took how many is written down. */
export const GET = campaignRoute("manager", async (member, request) => {
  const query = readVoterQuery(Object.fromEntries(new URL(request.url).searchParams));
  const details: { voters?: number } = {};
  const audit = {
    actorKind: member.kind,
    actorId: member.id,
    actorName: member.name,
    tenantSlug: member.tenantSlug,
    action: "export_voters",
    subject: queryWords(query),
    details,
  };
  return audited(audit, async () => {
    const { file, voters } = await exportVoters(member.tenantSlug, query);
    details.voters = voters;
    return sendCsv(file, "voters.csv", { once: true });
  });
});
