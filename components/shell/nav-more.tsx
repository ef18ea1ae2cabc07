"use client";

import clsx from "clsx";
import { Ellipsis } from "lucide-react";
import { Menu } from "@/components/ui/menu";
import type { OpenPlace } from "@/lib/platform/feature-words";
import { NavIcon } from "./nav-icon";
import { placeStyle } from "./place-style";

interface NavMoreProps {
  items: readonly OpenPlace[];
  current: OpenPlace | undefined;
}

/** The places that a phone's bar has no room for. */
export function NavMore({ items, current }: NavMoreProps) {
  return (
    <Menu
      side="top"
      triggerClassName={clsx(placeStyle, current && items.includes(current) ? "text-word" : "text-ink-2")}
      trigger={
        <>
          <Ellipsis aria-hidden className="size-5" />
          More
        </>
      }
      entries={items.map((item) => ({
        kind: "link",
        label: item.label,
        href: item.href,
        icon: <NavIcon name={item.icon} />,
        current: item === current,
      }))}
    />
  );
}
