import clsx from "clsx";
import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

interface ThProps {
  children?: ReactNode;
  numeric?: boolean;
  /** Where a press on it leads: the same page, sorted by this column (or the other way round). */
  sortHref?: string;
  sorted?: "ascending" | "descending";
  /** Stays at the left while the rest scrolls. */
  pinned?: boolean;
  className?: string;
}

/** A column's header; sticks to the top of its table; sortable when it has sortHref. */
export function Th({ children, numeric, sortHref, sorted, pinned, className }: ThProps) {
  const Arrow = sorted === "ascending" ? ArrowUp : sorted === "descending" ? ArrowDown : ChevronsUpDown;
  return (
    <th
      scope="col"
      aria-sort={sorted}
      className={clsx(
        "sticky top-0 h-8 border-b bg-canvas px-3 text-xs font-medium whitespace-nowrap text-ink-3 print:static",
        numeric && "text-right",
        pinned ? "left-0 z-20" : "z-10",
        className,
      )}
    >
      {sortHref ? (
        <Link
          href={sortHref}
          scroll={false}
          className={clsx(
            "group inline-flex items-center gap-1 rounded-sm align-middle hover:text-ink",
            sorted && "text-ink",
            numeric && "flex-row-reverse",
          )}
        >
          {children}
          <Arrow
            aria-hidden
            className={clsx(
              "size-3.5 print:hidden",
              !sorted && "text-ink-3 opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100",
            )}
          />
        </Link>
      ) : (
        children
      )}
    </th>
  );
}
