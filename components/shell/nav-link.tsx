import clsx from "clsx";
import Link from "next/link";
import type { OpenPlace } from "@/lib/platform/feature-words";
import { NavIcon } from "./nav-icon";
import { placeStyle } from "./place-style";
import { Waiting } from "./waiting";

/** The way to a place; lit where one is. */
export function NavLink({ item, current }: { item: OpenPlace; current: boolean }) {
  return (
    <Link
      href={item.href}
      aria-current={current ? "page" : undefined}
      className={clsx(
        placeStyle,
        current
          ? "font-medium text-word md:bg-tint-2 md:text-ink md:[&_svg]:text-word"
          : "text-ink-2 hover:text-ink md:hover:bg-tint-2/55 md:[&_svg]:text-ink-3",
      )}
    >
      <NavIcon name={item.icon} className="size-5 md:size-4" />
      <span className="max-w-full truncate md:flex-1">{item.label}</span>
      <Waiting count={item.waiting} />
    </Link>
  );
}
