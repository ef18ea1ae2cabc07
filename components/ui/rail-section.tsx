import clsx from "clsx";
import { type ReactNode, useId } from "react";

interface RailSectionProps {
  title: string;
  /** Small, at the right of the title. */
  note?: ReactNode;
  /** There is nothing in it that could be read on paper. */
  onlyScreen?: boolean;
  children: ReactNode;
}

/** A part of the narrow column beside a page, with its small h2. */
export function RailSection({ title, note, onlyScreen, children }: RailSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={clsx("break-inside-avoid", onlyScreen && "print:hidden")}>
      <div className="mb-1 flex items-baseline justify-between gap-2">
        <h2 id={id} className="text-sm leading-5 tracking-normal">
          {title}
        </h2>
        {note && <span className="min-w-0 truncate text-xs text-ink-3">{note}</span>}
      </div>
      {children}
    </section>
  );
}
