import { ListTodo } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import type { JobView } from "@/lib/jobs/job-view";
import { formatCount, pluralise } from "@/lib/text/format";
import type { JobActions } from "./job-row";
import { JobTable } from "./job-table";

interface JobListProps extends JobActions {
  /** Newest first, and one more than `perPage` where there is a next page. */
  jobs: readonly JobView[];
  perPage: number;
  /** Of the first page. */
  href: string;
  isFirst: boolean;
  /** Where events tell how jobs go. */
  eventsUrl: string;
  /** What would stand here, where nothing does yet. */
  hint: string;
  withCampaign?: boolean;
}

/** A page of jobs, and the ways to the next and the first one. */
export function JobList({ jobs, perPage, href, isFirst, hint, ...table }: JobListProps) {
  const shown = jobs.slice(0, perPage);
  const last = shown.at(-1);
  if (!last)
    return (
      <EmptyState icon={<ListTodo />} title="Nothing has run yet">
        {hint}
      </EmptyState>
    );
  return (
    <>
      <JobTable jobs={shown} {...table} />
      <Pagination
        {...(isFirst ? {} : { previousHref: href })}
        {...(jobs.length > perPage ? { nextHref: `${href}?before=${last.id}` } : {})}
      >
        {formatCount(shown.length)} {pluralise(shown.length, "job")} on this page
      </Pagination>
    </>
  );
}
