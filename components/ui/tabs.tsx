import clsx from "clsx";
import Link from "next/link";
import { formatCount } from "@/lib/text/format";

export interface Tab {
  label: string;
  href: string;
  count?: number;
  current?: boolean;
}

/** Views of the same thing, each with its own URL. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="overflow-x-auto border-b print:hidden">
      <ul className="flex gap-5">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              scroll={false}
              aria-current={tab.current ? "page" : undefined}
              className={clsx(
                "flex h-9 items-center gap-1.5 border-b-2 whitespace-nowrap -outline-offset-2 pointer-coarse:h-11",
                tab.current
                  ? "border-word font-medium text-ink"
                  : "border-transparent text-ink-2 hover:border-line hover:text-ink",
              )}
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="text-sm text-ink-3 tabular-nums">{formatCount(tab.count)}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
