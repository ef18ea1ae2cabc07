import clsx from "clsx";
import { CircleCheck, CircleX, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { toneText } from "./tone";

interface NoticeProps {
  tone: "info" | "good" | "warn" | "bad";
  /** What happened. */
  title: ReactNode;
  /** What is safe, and what to do. */
  children?: ReactNode;
  action?: ReactNode;
  /** The number under which the log knows it. */
  reference?: string;
  /** Read out when it appears; for what comes after a press. */
  live?: boolean;
}

const looks = {
  info: { icon: Info, word: "Note", box: "bg-info-soft" },
  good: { icon: CircleCheck, word: "Done", box: "bg-good-soft" },
  warn: { icon: TriangleAlert, word: "Warning", box: "bg-warn-soft" },
  bad: { icon: CircleX, word: "Error", box: "bg-bad-soft" },
};

/** Something to know before going on, in its place on the page. */
export function Notice({ tone, title, children, action, reference, live }: NoticeProps) {
  const { icon: Icon, word, box } = looks[tone];
  return (
    <div
      role={live ? (tone === "bad" ? "alert" : "status") : undefined}
      className={clsx("flex gap-2.5 rounded-md px-3 py-2 text-sm print:border", box)}
    >
      <Icon role="img" aria-label={word} className={clsx("mt-0.5 size-4 shrink-0", toneText[tone])} />
      <div className="min-w-0 flex-1 wrap-anywhere">
        <p className="font-medium">{title}</p>
        {children && <div className="mt-0.5 text-ink-2">{children}</div>}
        {reference && (
          <p className="mt-1 text-sm text-ink-2">
            Reference <code className="font-mono text-xs select-all">{reference}</code>
          </p>
        )}
        {action && <div className="mt-2.5 flex flex-wrap gap-2">{action}</div>}
      </div>
    </div>
  );
}
