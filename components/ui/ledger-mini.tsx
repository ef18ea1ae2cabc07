import clsx from "clsx";
import { formatCount } from "@/lib/text/format";
import { barTone, type LedgerPart } from "./ledger-tone";

/** What was done, as a bar of 4 px: the ledger's colours wherever a list, a merge or a match is named. */
export function LedgerMini({ parts, className }: { parts: readonly LedgerPart[]; className?: string }) {
  const shown = parts.filter(({ count }) => count > 0);
  return (
    <span
      role="img"
      aria-label={shown.map(({ count, label }) => `${formatCount(count)} ${label}`).join(", ")}
      className={clsx(
        "inline-flex h-1 w-24 gap-px overflow-hidden rounded-[2px] bg-line align-middle",
        className,
      )}
    >
      {shown.map(({ label, count, tone }) => (
        <span
          key={label}
          className={clsx("min-w-0.5", barTone[tone])}
          style={{ flexGrow: count, flexBasis: 0, printColorAdjust: "exact" }}
        />
      ))}
    </span>
  );
}
