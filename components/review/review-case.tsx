import { GitCompareArrows } from "lucide-react";
import type { ReactNode } from "react";
import type { CaseFact } from "./case-parts";
import { CaseTable, type CaseTableProps } from "./case-table";

interface ReviewCaseProps extends CaseTableProps {
  /** Why it is asked. */
  why: ReactNode;
  /** When it was found. */
  found?: ReactNode;
  same: readonly CaseFact[];
  /** What it will be by the answer that is pointed at. */
  will?: ReactNode;
}

/** So many facts that are the same are named; the rest is counted, and opens. */
const namedFacts = 5;

/** One question: why it is asked, only what differs side by side, what is the same, and what it will be. */
export function ReviewCase({ why, found, same, will, ...table }: ReviewCaseProps) {
  return (
    <article aria-label={table.label} className="rounded-lg border border-line-2">
      <div className="flex items-center gap-2.5 border-b px-4 py-2.5 text-sm text-ink-2">
        <GitCompareArrows aria-hidden className="size-4 shrink-0" />
        <div className="min-w-0 flex-1">{why}</div>
        {found && <div className="text-ink-3 max-md:hidden">{found}</div>}
      </div>
      <CaseTable {...table} />
      {same.length > 0 && <SameFacts facts={same} both={table.sides.length === 2} />}
      {will && (
        <div className="grid gap-0.5 border-t px-4 py-3 text-sm md:grid-cols-[5.75rem_minmax(0,1fr)] md:gap-4">
          <span className="text-ink-3">As it will be</span>
          <div className="min-w-0 wrap-anywhere" aria-live="polite">
            {will}
          </div>
        </div>
      )}
    </article>
  );
}

function SameFacts({ facts, both }: { facts: readonly CaseFact[]; both: boolean }) {
  const rest = facts.slice(namedFacts);
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-2 border-t bg-subtle px-4 py-2.5 text-sm text-ink-2">
      <span>The same in {both ? "both" : "all"}</span>
      <Facts facts={facts.slice(0, namedFacts)} />
      {rest.length > 0 && (
        <details className="contents">
          <summary className="rounded-sm marker:content-none hover:text-ink hover:underline">
            and {rest.length} more
          </summary>
          <div className="flex basis-full flex-wrap gap-x-4 gap-y-2">
            <Facts facts={rest} />
          </div>
        </details>
      )}
    </div>
  );
}

const Facts = ({ facts }: { facts: readonly CaseFact[] }) =>
  facts.map(({ label, text }) => (
    <b key={label} className="min-w-0 font-medium text-ink wrap-anywhere tabular-nums">
      <span className="sr-only">{label}: </span>
      {text}
    </b>
  ));
