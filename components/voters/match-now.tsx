"use client";

import { watchJob } from "@/components/jobs/watch-job";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { useAction } from "@/components/ui/use-action";
import type { Result } from "@/lib/platform/result";

interface MatchNowProps {
  /** Whether they were compared before. */
  again: boolean;
  /** Where events tell how jobs go. */
  eventsUrl: string;
  onMatch: () => Promise<Result<{ jobId: string }>>;
}

/** Has the contacts compared with the voter file. */
export function MatchNow({ again, eventsUrl, onMatch }: MatchNowProps) {
  const { pending, failure, run } = useAction();
  const match = () => run(onMatch, ({ jobId }) => watchJob(jobId, eventsUrl));
  return (
    <div className="flex flex-col items-end gap-2">
      <Button variant={again ? "secondary" : "primary"} pending={pending} onClick={match}>
        {again ? "Compare again" : "Compare now"}
      </Button>
      {failure && <FormError message={failure.message} />}
    </div>
  );
}
