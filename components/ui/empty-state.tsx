import type { ReactNode } from "react";

interface EmptyStateProps {
  icon?: ReactNode;
  /** What belongs here: "No contacts yet". */
  title: string;
  children?: ReactNode;
  /** The one thing to do. */
  action?: ReactNode;
  /** Something smaller, as a link to a sample file. */
  aside?: ReactNode;
}

/** A place with nothing in it: says what belongs here and how it gets here. */
export function EmptyState({ icon, title, children, action, aside }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center rounded-md border border-dashed px-6 py-12 text-center">
      {icon && (
        <div aria-hidden className="mb-3 text-ink-3 [&_svg]:size-6">
          {icon}
        </div>
      )}
      <h2 className="text-base font-semibold">{title}</h2>
      {children && <div className="mt-1 max-w-md text-ink-2">{children}</div>}
      {action && <div className="mt-4">{action}</div>}
      {aside && <div className="mt-3 text-sm text-ink-2">{aside}</div>}
    </div>
  );
}
