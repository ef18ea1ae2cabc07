import type { ReactNode } from "react";

/** The case in the room, and at its right what waits, what was decided and the keys; below it where there is no room. */
export function ReviewLayout({ children, rail }: { children: ReactNode; rail: ReactNode }) {
  return (
    <div className="mt-4.5 grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_16rem]">
      <div className="min-w-0">{children}</div>
      <aside aria-label="What waits and what was decided" className="space-y-6 max-md:pb-32 print:hidden">
        {rail}
      </aside>
    </div>
  );
}
