"use client";

import clsx from "clsx";
import { Ellipsis } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { Menu } from "@/components/ui/menu";
import type { OpenPlace } from "@/lib/platform/feature-words";
import { NavIcon } from "./nav-icon";
import { Waiting } from "./waiting";

interface NavListProps {
  label: string;
  items: readonly OpenPlace[];
}

const inBar = 4;
const place =
  "flex flex-1 flex-col items-center justify-center gap-1 text-xs -outline-offset-2 " +
  "md:h-8 md:flex-none md:flex-row md:justify-start md:gap-2.5 md:rounded-md md:px-2 md:text-base pointer-coarse:md:h-11";

/** The longest href that the path is at or below; a section stays lit on its pages. */
function findCurrent(items: readonly OpenPlace[], path: string): OpenPlace | undefined {
  return items
    .filter((item) => path === item.href || path.startsWith(`${item.href}/`))
    .sort((one, other) => other.href.length - one.href.length)[0];
}

/** The places: a column at the left, and on a phone a bar at the bottom with the rest under "More". */
export function NavList({ label, items }: NavListProps) {
  const current = findCurrent(items, usePathname());
  const bar = items.slice(0, inBar);
  const rest = items.slice(inBar);
  return (
    <nav
      aria-label={label}
      className="fixed inset-x-0 bottom-0 z-30 flex h-14 border-t bg-canvas pb-[env(safe-area-inset-bottom)] box-content md:static md:box-border md:block md:h-auto md:border-0 md:bg-transparent md:px-2 print:hidden"
    >
      <ul className="flex flex-1 md:flex-col md:gap-px">
        {items.map((item) => (
          <li
            key={item.href}
            className={clsx("flex-1 md:flex-none", bar.includes(item) ? "flex md:block" : "hidden md:block")}
          >
            <Link
              href={item.href}
              aria-current={item === current ? "page" : undefined}
              className={clsx(
                place,
                item === current
                  ? "font-medium text-word md:bg-soft md:text-ink md:[&_svg]:text-word"
                  : "text-ink-2 hover:text-ink md:hover:bg-muted",
              )}
            >
              <NavIcon name={item.icon} className="size-5 md:size-4" />
              <span className="max-w-full truncate md:flex-1">{item.label}</span>
              <Waiting count={item.waiting} />
            </Link>
          </li>
        ))}
        {rest.length > 0 && (
          <li className="flex flex-1 md:hidden">
            <Menu
              side="top"
              triggerClassName={clsx(
                place,
                current && rest.includes(current) ? "font-medium text-word" : "text-ink-2",
              )}
              trigger={
                <>
                  <Ellipsis aria-hidden className="size-5" />
                  More
                </>
              }
              entries={rest.map((item) => ({
                kind: "link",
                label: item.label,
                href: item.href,
                icon: <NavIcon name={item.icon} />,
                current: item === current,
              }))}
            />
          </li>
        )}
      </ul>
    </nav>
  );
}
