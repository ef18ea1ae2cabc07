import type { ReactNode } from "react";

/** A line of facts: what it is, and the value. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex min-h-7 gap-2 text-sm">
      <dt className="w-26 shrink-0 py-1 text-ink-3 wrap-anywhere pointer-coarse:py-3">{label}</dt>
      <dd className="min-w-0 flex-1">{children}</dd>
    </div>
  );
}
