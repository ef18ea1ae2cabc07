"use client";

import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { useAction } from "@/components/ui/use-action";
import type { Result } from "@/lib/platform/result";

interface SearchDuplicatesProps {
  again?: boolean;
  onSearch: (input: Record<string, never>) => Promise<Result<unknown>>;
}

/** Starts a search through all contacts. */
export function SearchDuplicates({ again, onSearch }: SearchDuplicatesProps) {
  const { pending, failure, run } = useAction();
  return (
    <div className="space-y-2">
      <Button
        variant={again ? "secondary" : "primary"}
        pending={pending}
        onClick={() => run(() => onSearch({}))}
      >
        {again ? "Look again" : "Look for duplicates"}
      </Button>
      {pending && (
        <p role="status" className="text-sm text-ink-2">
          Comparing all contacts…
        </p>
      )}
      {failure && <FormError message={failure.message} />}
    </div>
  );
}
