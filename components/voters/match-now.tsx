"use client";

import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { useAction } from "@/components/ui/use-action";
import type { Result } from "@/lib/platform/result";

/** Compares the contacts with the voter file at once. */
export function MatchNow({ again, onMatch }: { again: boolean; onMatch: () => Promise<Result<unknown>> }) {
  const { pending, failure, run } = useAction();
  return (
    <div className="flex flex-col items-end gap-2">
      <Button variant={again ? "secondary" : "primary"} pending={pending} onClick={() => run(onMatch)}>
        {pending ? "Comparing" : again ? "Compare again" : "Compare now"}
      </Button>
      {failure && <FormError message={failure.message} />}
    </div>
  );
}
