import clsx from "clsx";
import Link from "next/link";
import { formatCount } from "@/lib/text/format";

interface ReviewWaitingProps {
  /** The campaign's address. */
  base: string;
  /** The kinds of cases; `path`: below the campaign's address. */
  queues: readonly { label: string; path: string; count: number }[];
  /** The path of the one in hand. */
  current: string;
}

/** What waits, by kind; each leads to its cases. */
export function ReviewWaiting({ base, queues, current }: ReviewWaitingProps) {
  return (
    <nav aria-labelledby="waiting">
      <h2 id="waiting" className="mb-1 text-sm! leading-5!">
        Waiting
      </h2>
      <ul>
        {queues.map(({ label, path, count }) => (
          <li key={path}>
            <Link
              href={base + path}
              aria-current={path === current ? "page" : undefined}
              className={clsx(
                "-mx-2 flex min-h-7.5 items-center justify-between gap-3 rounded-md px-2 text-sm pointer-coarse:min-h-11",
                path === current ? "bg-muted font-medium text-ink" : "text-ink-2 hover:bg-subtle",
              )}
            >
              <span className="min-w-0 truncate">{label}</span>
              <span className="tabular-nums">{formatCount(count)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
