import clsx from "clsx";
import { type ReactNode, useId } from "react";

interface SectionProps {
  title: ReactNode;
  /** A word below the title. */
  hint?: ReactNode;
  actions?: ReactNode;
  /** With a frame around it. */
  framed?: boolean;
  className?: string;
  children: ReactNode;
}

/** A part of a page with its h2. */
export function Section({ title, hint, actions, framed, className, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={clsx(framed && "rounded-lg border p-4", className)}>
      <div className="mb-3 flex flex-wrap items-start justify-between gap-2">
        <div className="min-w-0">
          <h2 id={id}>{title}</h2>
          {hint && <div className="text-sm text-ink-2">{hint}</div>}
        </div>
        {actions && <div className="flex gap-2 print:hidden">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
