import clsx from "clsx";
import { barTone, type LedgerPart } from "./ledger-tone";

/** The parts of a whole as one bar. What it shows is said in words beside it. */
export function LedgerBar({ parts, className }: { parts: readonly LedgerPart[]; className?: string }) {
  return (
    <div aria-hidden className={clsx("flex h-3 gap-0.5 overflow-hidden rounded-sm bg-canvas", className)}>
      {parts.map(
        (part) =>
          part.count > 0 && (
            <div
              key={part.label}
              className={clsx("min-w-1 rounded-[2px]", barTone[part.tone])}
              style={{ flexGrow: part.count, flexBasis: 0, printColorAdjust: "exact" }}
            />
          ),
      )}
    </div>
  );
}
