import { StartJob } from "@/components/jobs/start-job";
import { leastThreshold } from "@/lib/duplicates/duplicates";
import type { JobId } from "@/lib/jobs/job";
import type { Result } from "@/lib/platform/result";
import { formatCount, formatDateTime, pluralise } from "@/lib/text/format";
import { MergeAll } from "./merge-all";
import { ThresholdChoice } from "./threshold-choice";

type Start = () => Promise<Result<{ jobId: JobId }>>;

interface LastSearchProps {
  search: { by: string; at: string; contacts: number };
  groups: number;
  /** How many contacts fewer there were, were each group one. */
  wouldGo: number;
  /** How certain the links of these groups are at least. */
  threshold: number;
  /** Where events tell how jobs go. */
  eventsUrl: string;
  onSearch: Start;
  /** Absent where it can't be done now, or not by this person. */
  onMergeAll?: Start | undefined;
}

/** How much the last search found at this certainty, which can be changed; searched anew, or merged all at once. */
export function LastSearch({ search, groups, wouldGo, threshold, eventsUrl, ...does }: LastSearchProps) {
  return (
    <section aria-labelledby="last-search">
      <h2 id="last-search" className="mb-1 text-sm! leading-5!">
        {`${formatCount(groups)} ${pluralise(groups, "group")}, ${formatCount(wouldGo)} ${pluralise(wouldGo, "contact")} too many`}
      </h2>
      <p className="mb-2 text-xs text-ink-3">
        {formatCount(search.contacts)} contacts were compared {formatDateTime(search.at)} by {search.by}.
      </p>
      <ThresholdChoice value={Math.round(threshold * 100)} least={leastThreshold * 100} />
      <div className="mt-3 flex flex-wrap gap-2">
        <StartJob label="Look again" again onStart={does.onSearch} eventsUrl={eventsUrl} />
        {does.onMergeAll && wouldGo > 0 && (
          <MergeAll groups={groups} contacts={wouldGo} eventsUrl={eventsUrl} onMerge={does.onMergeAll} />
        )}
      </div>
    </section>
  );
}
