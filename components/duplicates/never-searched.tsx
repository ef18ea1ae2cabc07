import { StartJob } from "@/components/jobs/start-job";
import { EmptyState } from "@/components/ui/empty-state";
import type { JobId } from "@/lib/jobs/job";
import type { Result } from "@/lib/platform/result";

interface NeverSearchedProps {
  onSearch: () => Promise<Result<{ jobId: JobId }>>;
  /** Where events tell how jobs go. */
  eventsUrl: string;
}

/** The page of duplicates before the first search. */
export function NeverSearched({ onSearch, eventsUrl }: NeverSearchedProps) {
  return (
    <EmptyState
      title="Nobody has looked yet"
      action={<StartJob label="Look for duplicates" onStart={onSearch} eventsUrl={eventsUrl} />}
    >
      All contacts are compared: names and their short forms, birth dates, e-mails, phones and addresses.
      100,000 contacts take less than half a minute.
    </EmptyState>
  );
}
