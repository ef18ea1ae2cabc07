import { ListTodo } from "lucide-react";
import type { Metadata } from "next";
import { JobTable } from "@/components/jobs/job-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { JobId } from "@/lib/jobs/job";
import { toJobView } from "@/lib/portal/job-view";
import { formatCount, pluralise } from "@/lib/text/format";
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
  const shown = jobs.slice(0, perPage);
  const last = shown.at(-1);
  const mayAct = admin.role !== "viewer";
  return (
    <>
      <PageHeader title="Jobs" subtitle="Long work of the agency and of all campaigns, newest first." />
      {shown.length === 0 ? (
        <EmptyState icon={<ListTodo />} title="Nothing has run yet">
          Lists that are loaded, voter files, backups and other long work stand here.
        </EmptyState>
      ) : (
        <>
          <JobTable
            jobs={shown.map(toJobView)}
            eventsUrl="/api/jobs/events"
            withCampaign
            {...(mayAct ? { onCancel: cancelAnyJobAction, onRetry: retryAnyJobAction } : {})}
          />
          <Pagination
            {...(before ? { previousHref: "/manager/jobs" } : {})}
            {...(jobs.length > perPage && last ? { nextHref: `/manager/jobs?before=${last.id}` } : {})}
          >
            {formatCount(shown.length)} {pluralise(shown.length, "job")} on this page
          </Pagination>
        </>
      )}
    </>
  );
}
