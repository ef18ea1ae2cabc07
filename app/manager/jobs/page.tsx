import type { Metadata } from "next";
import { JobList } from "@/components/jobs/job-list";
import { PageHeader } from "@/components/ui/page-header";
import { JobId } from "@/lib/jobs/job";
import { toJobView } from "@/lib/portal/job-view";
import { requireAdmin } from "@/server/platform/auth/page";
import { listJobs } from "@/server/platform/jobs/list-jobs";
import { cancelAnyJobAction, retryAnyJobAction } from "./actions";

export const metadata: Metadata = { title: "Jobs" };

interface Props {
  searchParams: Promise<{ before?: string }>;
}

const perPage = 50;

export default async function AllJobsPage({ searchParams }: Props) {
  const admin = await requireAdmin("viewer");
  const before = JobId.safeParse((await searchParams).before).data ?? null;
  const jobs = await listJobs({ before, limit: perPage + 1 });
  const mayAct = admin.role !== "viewer";
  return (
    <>
      <PageHeader
        title="What runs, what waits, how it ended"
        subtitle="Long work of the agency and of all campaigns, newest first."
      />
      <JobList
        jobs={jobs.map(toJobView)}
        perPage={perPage}
        href="/manager/jobs"
        isFirst={before === null}
        eventsUrl="/api/jobs/events"
        hint="Lists that are loaded, voter files, backups and other long work stand here."
        withCampaign
        {...(mayAct ? { onCancel: cancelAnyJobAction, onRetry: retryAnyJobAction } : {})}
      />
    </>
  );
}
