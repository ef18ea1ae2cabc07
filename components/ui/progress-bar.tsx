import type { ReactNode } from "react";

interface ProgressBarProps {
  /** What is going on: "Adding contacts". */
  label: ReactNode;
  /** How much of max is done; null while that isn't known. */
  value: number | null;
  max?: number;
  /** At the right: "41,200 of 83,067". */
  figures?: ReactNode;
  /** Below: "11,400 rows a second · 4 s left". */
  detail?: ReactNode;
}

/** How far something is. */
export function ProgressBar({ label, value, max = 100, figures, detail }: ProgressBarProps) {
  const percent = value === null ? null : Math.min(100, Math.max(0, (value / Math.max(max, 1)) * 100));
  return (
    <div>
      <div className="mb-1.5 flex items-baseline justify-between gap-4">
        <span className="font-medium">{label}</span>
        <span className="text-sm text-ink-2 tabular-nums">{figures}</span>
      </div>
      <div
        role="progressbar"
        aria-label={typeof label === "string" ? label : "Progress"}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent === null ? undefined : Math.round(percent)}
        className="h-2 overflow-hidden rounded-full bg-muted"
      >
        {percent === null ? (
          <div className="h-full w-1/3 animate-slide rounded-full bg-fill" />
        ) : (
          <div
            className="h-full rounded-full bg-fill transition-[width] duration-300"
            style={{ width: `${percent}%` }}
          />
        )}
      </div>
      {detail && <p className="mt-1.5 text-sm text-ink-2 tabular-nums">{detail}</p>}
    </div>
  );
}
