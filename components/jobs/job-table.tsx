"use client";

import { Table } from "@/components/ui/table";
import { Th } from "@/components/ui/th";
import type { JobView } from "@/lib/jobs/job-view";
import { type JobActions, JobRow } from "./job-row";
import { LostLine } from "./lost-line";
import { useLiveJobs } from "./use-live-jobs";

interface JobTableProps extends JobActions {
  jobs: readonly JobView[];
  /** Where events tell how they go. */
  eventsUrl: string;
  /** Names each job's campaign, for lists over several. */
  withCampaign?: boolean;
}

/** Jobs, newest first: what, who, how far, since when, and what can be done about it. */
export function JobTable({ jobs, eventsUrl, withCampaign = false, ...actions }: JobTableProps) {
  const { now, isLost } = useLiveJobs(eventsUrl, jobs);
  return (
    <>
      {isLost && <LostLine />}
      <Table label="Jobs" stacked>
        <thead>
          <tr>
            <Th>What</Th>
            {withCampaign && <Th>Campaign</Th>}
            <Th>How it stands</Th>
            <Th>Asked by</Th>
            <Th>Since</Th>
            <Th>
              <span className="sr-only">What can be done</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {jobs.map((job) => (
            <JobRow key={job.id} job={job} now={now.get(job.id)} withCampaign={withCampaign} {...actions} />
          ))}
        </tbody>
      </Table>
    </>
  );
}
