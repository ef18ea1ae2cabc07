import type { ReactNode } from "react";

/** The way on from a step, with what speaks against it. It stays in sight however long the step is. */
export function StepBar({ children }: { children: ReactNode }) {
  return (
    <div
      data-step-bar
      className="sticky bottom-0 z-10 flex flex-wrap items-center gap-x-3 gap-y-2 border-t bg-canvas py-3 print:static"
    >
      {children}
    </div>
  );
}
