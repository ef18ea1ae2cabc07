import { ListTodo } from "lucide-react";
import type { Metadata } from "next";
import { JobTable } from "@/components/jobs/job-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { JobId } from "@/lib/jobs/job";
import { toJobView } from "@/lib/portal/job-view";
import { formatCount, pluralise } from "@/lib/text/format";
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
  const { slug } = await params;
  await requireMember(slug, "organizer");
  const before = JobId.safeParse((await searchParams).before).data ?? null;
  const jobs = await listJobs({ tenantSlug: slug, before, limit: perPage + 1 });
  const shown = jobs.slice(0, perPage);
  const last = shown.at(-1);
  const base = `/c/${slug}/jobs`;
  return (
    <>
      <PageHeader title="Jobs" subtitle="Long work on this campaign: what runs, what waits, how it ended." />
      {shown.length === 0 ? (
        <EmptyState icon={<ListTodo />} title="Nothing has run yet">
          Lists that are loaded, searches for duplicates and other long work stand here.
        </EmptyState>
      ) : (
        <>
          <JobTable
            jobs={shown.map(toJobView)}
            eventsUrl={`/c/${slug}/api/jobs/events`}
            onCancel={cancelJobAction.bind(null, slug)}
            onRetry={retryJobAction.bind(null, slug)}
          />
          <Pagination
            {...(before ? { previousHref: base } : {})}
            {...(jobs.length > perPage && last ? { nextHref: `${base}?before=${last.id}` } : {})}
          >
            {formatCount(shown.length)} {pluralise(shown.length, "job")} on this page
          </Pagination>
        </>
      )}
    </>
  );
}
