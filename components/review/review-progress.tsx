import { LedgerMini } from "@/components/ui/ledger-mini";
import type { LedgerPart } from "@/components/ui/ledger-tone";
import { formatCount } from "@/lib/text/format";

interface ReviewProgressProps {
  /** Which of all this case is, from 1. */
  place: number;
  /** What was decided, by how. */
  decided: readonly LedgerPart[];
  /** How many still wait. */
  waiting: number;
}

/** "12 of 572", and how those before it were decided. */
export function ReviewProgress({ place, decided, waiting }: ReviewProgressProps) {
  const total = decided.reduce((sum, { count }) => sum + count, waiting);
  const done = decided.filter(({ count }) => count > 0);
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-x-3.5 gap-y-1 text-sm text-ink-2 tabular-nums">
      <span role="status">
        <b className="font-semibold text-ink">{formatCount(place)}</b> of {formatCount(total)}
      </span>
      <LedgerMini
        className="w-20! md:w-50!"
        parts={[...decided, { label: "to go", count: waiting, tone: "faint" }]}
      />
      <span>{done.map(({ count, label }) => `${formatCount(count)} ${label}`).join(" · ")}</span>
    </div>
  );
}
