import type { ReactNode } from "react";

/** A key that can be pressed here. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-grid h-4.5 min-w-4.5 place-items-center rounded-sm border border-line-2 bg-canvas px-1 font-sans text-[11px] leading-none font-medium text-ink-3">
      {children}
    </kbd>
  );
}
