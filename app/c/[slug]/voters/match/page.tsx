import type { Metadata } from "next";
import { PageJob } from "@/components/jobs/page-job";
import { StartJob } from "@/components/jobs/start-job";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { FillBlanks } from "@/components/voters/fill-blanks";
import { MatchOutcomes } from "@/components/voters/match-outcomes";
import { NeverCompared } from "@/components/voters/never-compared";
import { NoVoterFile } from "@/components/voters/no-voter-file";
import { TellVotersApart } from "@/components/voters/tell-voters-apart";
import { liveStates } from "@/lib/jobs/job-states";
import { toJobView } from "@/lib/portal/job-view";
import { formatDateTime, formatDuration } from "@/lib/text/format";
import { requireMember } from "@/server/platform/auth/page";
import { listJobs } from "@/server/platform/jobs/list-jobs";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { readPocket } from "@/server/platform/pocket/use";
import { matchKinds } from "@/server/voters/job-inputs";
import { countOutcomes } from "@/server/voters/store/count-outcomes";
import { findComparison } from "@/server/voters/store/find-comparison";
import { findVoters } from "@/server/voters/store/find-voters";
import { cancelJobAction } from "../../jobs/actions";
import { fillBlanksAction, matchVotersAction } from "../actions";

export const metadata: Metadata = { title: "Match contacts" };

/** Which contacts are which voters, how many need a decision, and what can be filled in from their voters. */
export default async function MatchPage({ params }: { params: Promise<{ slug: string }> }) {
  const { tenantSlug: slug } = await requireMember((await params).slug, "organizer");
  const found = await readPocket(slug, readComparison);
  if (!found) return <NoVoterFile />;
  const [job] = await listJobs({ tenantSlug: slug, kinds: matchKinds, limit: 1 });
  const isAtWork = job !== undefined && liveStates.includes(job.state);
  const eventsUrl = `/c/${slug}/api/jobs/events`;
  const { version, comparison, counts } = found;
  return (
    <>
      <PageHeader
        title="Who of your contacts is registered"
        subtitle={
          comparison
            ? `Compared ${formatDateTime(comparison.at)} by ${comparison.by}, in ${formatDuration(comparison.ms)}`
            : "Find your contacts in the voter file"
        }
        crumbs={[{ label: "Voters", href: `/c/${slug}/voters` }]}
        actions={
          !isAtWork && (
            <StartJob
              label={comparison ? "Compare again" : "Compare now"}
              again={comparison !== null}
              onStart={matchVotersAction.bind(null, slug, {})}
              eventsUrl={eventsUrl}
            />
          )
        }
      />
      <div className="mb-5 empty:hidden">
        <PageJob
          job={job ? toJobView(job) : null}
          eventsUrl={eventsUrl}
          onCancel={cancelJobAction.bind(null, slug)}
        />
      </div>
      {comparison === null ? (
        <NeverCompared />
      ) : (
        <div className="space-y-8">
          {comparison.version !== version && (
            <Notice tone="info" title="The voter file has changed since">
              Compare again to see what it says today.
            </Notice>
          )}
          <MatchOutcomes counts={counts} />
          <TellVotersApart slug={slug} count={counts.ambiguous} />
          {counts.matched > 0 && <FillBlanks slug={slug} onFill={fillBlanksAction} />}
        </div>
      )}
    </>
  );
}

async function readComparison(pocket: Pocket) {
  const file = findVoters(pocket);
  if (!file) return null;
  return {
    version: file.version,
    comparison: await findComparison(pocket),
    counts: await countOutcomes(pocket),
  };
}
