import type { Metadata } from "next";
import { JobList } from "@/components/jobs/job-list";
import { PageHeader } from "@/components/ui/page-header";
import { JobId } from "@/lib/jobs/job";
import { toJobView } from "@/lib/portal/job-view";
import { requireMember } from "@/server/platform/auth/page";
import { listJobs } from "@/server/platform/jobs/list-jobs";
import { cancelJobAction, retryJobAction } from "./actions";

export const metadata: Metadata = { title: "Jobs" };

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ before?: string }>;
}

const perPage = 50;

export default async function JobsPage({ params, searchParams }: Props) {
  const { tenantSlug: slug } = await requireMember((await params).slug, "organizer");
  const before = JobId.safeParse((await searchParams).before).data ?? null;
  const jobs = await listJobs({ tenantSlug: slug, before, limit: perPage + 1 });
  return (
    <>
      <PageHeader
        title="What runs, what waits, how it ended"
        subtitle="Long work on this campaign, newest first."
      />
      <JobList
        jobs={jobs.map(toJobView)}
        perPage={perPage}
        href={`/c/${slug}/jobs`}
        isFirst={before === null}
        eventsUrl={`/c/${slug}/api/jobs/events`}
        hint="Lists that are loaded, searches for duplicates and other long work stand here."
        onCancel={cancelJobAction.bind(null, slug)}
        onRetry={retryJobAction.bind(null, slug)}
      />
    </>
  );
}
