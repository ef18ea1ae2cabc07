"use client";

import { watchJob } from "@/components/jobs/watch-job";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { useAction } from "@/components/ui/use-action";
import type { Result } from "@/lib/platform/result";

interface SearchDuplicatesProps {
  again?: boolean;
  onSearch: (input: Record<string, never>) => Promise<Result<{ jobId: string }>>;
  /** Of the jobs' events. */
  eventsUrl: string;
}

/** Starts a search through all contacts. */
export function SearchDuplicates({ again, onSearch, eventsUrl }: SearchDuplicatesProps) {
  const { pending, failure, run } = useAction();
  return (
    <div className="space-y-2">
      <Button
        variant={again ? "secondary" : "primary"}
        pending={pending}
        onClick={() =>
          run(
            () => onSearch({}),
            ({ jobId }) => watchJob(jobId, eventsUrl),
          )
        }
      >
        {again ? "Look again" : "Look for duplicates"}
      </Button>
      {failure && <FormError message={failure.message} />}
    </div>
  );
}
