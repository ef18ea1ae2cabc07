import type { Metadata } from "next";
import { PageJob } from "@/components/jobs/page-job";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { LoadVoters } from "@/components/voters/load-voters";
import { LoadedNotice } from "@/components/voters/loaded-notice";
import { ReleaseTable } from "@/components/voters/release-table";
import { liveStates } from "@/lib/jobs/job-states";
import { toJobView } from "@/lib/portal/job-view";
import { genericLayout, voterLayouts } from "@/lib/voters/voter-layouts";
import { requireAdmin } from "@/server/platform/auth/page";
import { listJobs } from "@/server/platform/jobs/list-jobs";
import { findFigures } from "@/server/platform/jobs/wait-for-figures";
import { loadInput, releaseKinds } from "@/server/voters/job-inputs";
import { LoadedRelease } from "@/server/voters/load-release";
import { findRead } from "@/server/voters/read-incoming";
import { listReleases } from "@/server/voters/store/list-releases";
import { cancelAnyJobAction } from "../jobs/actions";
import { loadVotersAction, readVotersAction } from "./actions";

export const metadata: Metadata = { title: "Voters" };

const eventsUrl = "/api/jobs/events";

export default async function VoterFilePage() {
  const admin = await requireAdmin("viewer");
  const releases = await listReleases();
  const [job] = await listJobs({ kinds: releaseKinds, limit: 1 });
  const isLoaded = job?.state === "done" && job.kind === loadInput.kind;
  const loaded = isLoaded ? LoadedRelease.safeParse(await findFigures(job.id)).data : null;
  const kept = await findRead(admin.id);
  return (
    <>
      <PageHeader title="One voter file for all campaigns" subtitle="Each sees its own districts." />
      <div className="space-y-8">
        {releases.length === 0 ? (
          <EmptyState title="No voter file yet">
            Load the release of a state or a vendor. It is read, checked and then given to every campaign.
          </EmptyState>
        ) : (
          <ReleaseTable releases={releases} />
        )}
        <PageJob
          job={job ? toJobView(job) : null}
          eventsUrl={eventsUrl}
          {...(admin.role === "viewer" ? {} : { onCancel: cancelAnyJobAction })}
        />
        {loaded && <LoadedNotice loaded={loaded} />}
        {admin.role !== "viewer" && (
          <LoadVoters
            key={kept?.id ?? "none"}
            layouts={[...voterLayouts, genericLayout].map(({ name, label }) => ({ name, label }))}
            today={new Date().toISOString().slice(0, 10)}
            kept={kept}
            isAtWork={job !== undefined && liveStates.includes(job.state)}
            eventsUrl={eventsUrl}
            onRead={readVotersAction}
            onLoad={loadVotersAction}
          />
        )}
      </div>
    </>
  );
}
