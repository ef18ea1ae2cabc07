import clsx from "clsx";
import { formatCount } from "@/lib/text/format";
import { barTone, type LedgerPart } from "./ledger-tone";

interface LedgerBarProps {
  parts: readonly LedgerPart[];
  /** The label of the part that somebody points at. */
  lit?: string | null | undefined;
  onLight?: (label: string | null) => void;
  className?: string;
}

/**
 * The parts of a whole as one bar of 22 px, the one in hand 28 px high. A figure stands whole inside its part or, where it
 * would wrap, out of sight. What it shows is said in words beside it.
 */
export function LedgerBar({ parts, lit, onLight, className }: LedgerBarProps) {
  return (
    <div aria-hidden className={clsx("flex h-7 items-center gap-0.5", className)}>
      {parts.map(
        ({ label, count, tone }) =>
          count > 0 && (
            <div
              key={label}
              onPointerEnter={() => onLight?.(label)}
              onPointerLeave={() => onLight?.(null)}
              className={clsx(
                "flex min-w-1.5 flex-wrap content-start items-center gap-x-1.5 overflow-hidden rounded-[2px] text-xs whitespace-nowrap tabular-nums first:rounded-l-sm last:rounded-r-sm",
                "[transition:height_var(--move)] before:h-full before:w-px",
                label === lit ? "h-7" : "h-5.5",
                barTone[tone],
                tone === "faint" ? "text-ink-2" : "text-bar-ink",
              )}
              style={{ flexGrow: count, flexBasis: 0, printColorAdjust: "exact" }}
            >
              <span className="font-semibold">{formatCount(count)}</span>
              <span className="pr-1.5 font-medium">{label}</span>
            </div>
          ),
      )}
    </div>
  );
}
