import clsx from "clsx";

interface SkeletonProps {
  /** As many bars, each a row high. */
  rows?: number;
  className?: string;
}

/** What is coming, after 200 ms of nothing; quick pages never show it. */
export function Skeleton({ rows = 1, className }: SkeletonProps) {
  return (
    <div role="status" className={clsx("animate-late", className)}>
      <span className="sr-only">Loading</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars are all the same and never move
        <div key={row} className="flex h-9 items-center" aria-hidden>
          <div className="h-3 rounded-sm bg-muted" style={{ width: `${92 - ((row * 37) % 40)}%` }} />
        </div>
      ))}
    </div>
  );
}
