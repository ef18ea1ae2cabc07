import type { ReactNode } from "react";

/** The way on from a step, with what speaks against it. Where there is room it stays in sight, however long the step is. */
export function StepBar({ children }: { children: ReactNode }) {
  return (
    <div
      data-step-bar
      className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t bg-canvas py-3 md:sticky md:bottom-0 md:z-10 print:static"
    >
      {children}
    </div>
  );
}
