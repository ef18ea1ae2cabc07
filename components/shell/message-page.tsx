import type { ReactNode } from "react";

interface MessagePageProps {
  icon?: ReactNode;
  title: string;
  children: ReactNode;
  reference?: string;
  action?: ReactNode;
  /** It stands inside a page's own main element. */
  nested?: boolean;
}

/** A whole page that only says something: not found, suspended, went wrong. */
export function MessagePage({ icon, title, children, reference, action, nested }: MessagePageProps) {
  const Frame = nested ? "div" : "main";
  return (
    <Frame className="mx-auto flex min-h-[70dvh] max-w-lg flex-col items-start justify-center px-4 py-10">
      {icon && (
        <div aria-hidden className="mb-4 text-ink-3 [&_svg]:size-7">
          {icon}
        </div>
      )}
      <h1>{title}</h1>
      <div className="mt-2 text-ink-2">{children}</div>
      {reference && (
        <p className="mt-3 text-ink-2">
          Reference{" "}
          <code className="rounded-sm bg-muted px-1.5 py-0.5 font-mono text-sm text-ink select-all">
            {reference}
          </code>
        </p>
      )}
      {action && <div className="mt-5 flex flex-wrap gap-2">{action}</div>}
    </Frame>
  );
}
