import type { ReactNode } from "react";
import { LedgerMini } from "@/components/ui/ledger-mini";
import type { LedgerPart } from "@/components/ui/ledger-tone";

interface StepBarProps {
  /** What the step would do, as its upper edge. */
  parts?: readonly LedgerPart[];
  children: ReactNode;
}

/** The way on from a step, with what speaks against it. Where there is room it stays in sight, however long the step is. */
export function StepBar({ parts, children }: StepBarProps) {
  return (
    <div data-step-bar className="-mx-3 bg-canvas px-3 md:sticky md:bottom-0 md:z-10 print:static">
      {parts ? <LedgerMini parts={parts} className="flex! w-full!" /> : <div className="border-t" />}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 py-3.5">{children}</div>
    </div>
  );
}
