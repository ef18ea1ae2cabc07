"use client";

import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { useAction } from "@/components/ui/use-action";
import type { JobId } from "@/lib/jobs/job";
import type { Result } from "@/lib/platform/result";
import { watchJob } from "./watch-job";

interface StartJobProps {
  /** The verb and its object: "Look for duplicates". */
  label: string;
  /** It was done before, and need not be done again. */
  again?: boolean;
  onStart: () => Promise<Result<{ jobId: JobId }>>;
  /** Where events tell how jobs go. */
  eventsUrl: string;
}

/** A button that has a job done; its end is told wherever the person is by then. */
export function StartJob({ label, again = false, onStart, eventsUrl }: StartJobProps) {
  const { pending, failure, run } = useAction();
  return (
    <div className="flex flex-col items-start gap-2">
      <Button
        variant={again ? "secondary" : "primary"}
        pending={pending}
        onClick={() => run(onStart, ({ jobId }) => watchJob(jobId, eventsUrl))}
      >
        {label}
      </Button>
      {failure && <FormError message={failure.message} />}
    </div>
  );
}
