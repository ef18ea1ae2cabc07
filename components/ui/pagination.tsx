import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./button";

interface PaginationProps {
  /** Where the neighbours are; left out at the ends. */
  previousHref?: string;
  nextHref?: string;
  /** "51–100 of 83,067 contacts". */
  children: ReactNode;
}

/** Pages by key: the one before and the one after, where there is more than one. */
export function Pagination({ previousHref, nextHref, children }: PaginationProps) {
  return (
    <nav aria-label="Pages" className="mt-3 flex items-center justify-between gap-3 print:hidden">
      <p className="text-sm text-ink-2 tabular-nums">{children}</p>
      {(previousHref || nextHref) && (
        <div className="flex gap-2">
          <Button size="sm" href={previousHref} disabled={!previousHref} icon={<ChevronLeft aria-hidden />}>
            Previous
          </Button>
          <Button size="sm" href={nextHref} disabled={!nextHref}>
            Next
            <ChevronRight aria-hidden />
          </Button>
        </div>
      )}
    </nav>
  );
}
