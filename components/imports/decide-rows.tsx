"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { useAction } from "@/components/ui/use-action";
import type { Decisions } from "@/lib/imports/import-plan";
import type { RowToDecide } from "@/lib/imports/row-to-decide";
import type { Result } from "@/lib/platform/result";
import type { Slug } from "@/lib/platform/tenant";
import { formatCount, pluralise } from "@/lib/text/format";
import { DecideRow } from "./decide-row";
import { StepBar } from "./step-bar";

interface DecideRowsProps {
  slug: Slug;
  jobId: string;
  rows: readonly RowToDecide[];
  onDecide: (slug: Slug, input: { jobId: string; decided: Decisions }) => Promise<Result<void>>;
}

/** Rows that need a person, a screenful at a time; what is decided is kept together, and the list is then checked anew. */
export function DecideRows({ slug, jobId, rows, onDecide }: DecideRowsProps) {
  const router = useRouter();
  const { pending, failure, run } = useAction();
  const [decided, setDecided] = useState<Record<string, string>>({});
  const made = Object.entries(decided).filter(([, decision]) => decision !== "");
  return (
    <div className="space-y-4">
      {rows.map((row) => (
        <DecideRow
          key={row.row}
          slug={slug}
          row={row}
          decision={decided[row.row] ?? ""}
          onDecide={(decision) => setDecided({ ...decided, [row.row]: decision })}
        />
      ))}
      <StepBar>
        <Button
          variant="primary"
          pending={pending}
          disabled={made.length === 0}
          onClick={() =>
            run(
              () => onDecide(slug, { jobId, decided: Object.fromEntries(made) as Decisions }),
              () => router.push(`/c/${slug}/imports/${jobId}`),
            )
          }
        >
          {made.length === 0
            ? "Nothing decided yet"
            : `Keep ${formatCount(made.length)} ${pluralise(made.length, "decision")}`}
        </Button>
        <p className="text-sm text-ink-2">
          The list is then checked again. Nothing is written until you import it.
        </p>
        {failure && <FormError message={failure.message} />}
      </StepBar>
    </div>
  );
}
