"use client";

import clsx from "clsx";
import { usePathname } from "next/navigation";
import type { OpenPlace } from "@/lib/platform/feature-words";
import { NavLink } from "./nav-link";
import { NavMore } from "./nav-more";

interface NavListProps {
  label: string;
  items: readonly OpenPlace[];
}

/** How many places a phone's bar has beside "More". */
const inBar = 4;

/** The longest href that the path is at or below; a section stays lit on its pages. */
function findCurrent(items: readonly OpenPlace[], path: string): OpenPlace | undefined {
  return items
    .filter((item) => path === item.href || path.startsWith(`${item.href}/`))
    .sort((one, other) => other.href.length - one.href.length)[0];
}

/** The places: a column at the left, what is set up below the day's work; on a phone a bar at the bottom with the rest under "More". */
export function NavList({ label, items }: NavListProps) {
  const current = findCurrent(items, usePathname());
  const rest = items.slice(inBar);
  const firstSetting = items.find(({ isSetting }) => isSetting);
  return (
    <nav
      aria-label={label}
      className="fixed inset-x-0 bottom-0 z-30 box-content flex h-14 border-t bg-canvas pb-[env(safe-area-inset-bottom)] md:static md:box-border md:flex md:h-auto md:flex-1 md:border-0 md:bg-transparent md:px-2.5 md:pb-2 print:hidden"
    >
      <ul className="flex flex-1 md:flex-col md:gap-px">
        {items.map((item, index) => (
          <li
            key={item.href}
            className={clsx(
              "flex-1 md:flex-none",
              index < inBar ? "flex md:block" : "hidden md:block",
              item === firstSetting && "md:mt-auto",
            )}
          >
            <NavLink item={item} current={item === current} />
          </li>
        ))}
        {rest.length > 0 && (
          <li className="flex flex-1 md:hidden">
            <NavMore items={rest} current={current} />
          </li>
        )}
      </ul>
    </nav>
  );
}
