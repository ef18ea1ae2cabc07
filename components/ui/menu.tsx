"use client";

import { Menu as Base } from "@base-ui/react/menu";
import clsx from "clsx";
import Link from "next/link";
import type { ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonStyle } from "./button-style";
import { popupStyle } from "./popup-style";

interface Entry {
  label: ReactNode;
  icon?: ReactNode;
  danger?: boolean;
  disabled?: boolean;
}

export type MenuEntry =
  | ({ kind: "link"; href: string; current?: boolean } & Entry)
  | ({ kind: "action"; onSelect: () => void } & Entry)
  | { kind: "heading"; label: ReactNode }
  | { kind: "separator" };

interface MenuProps {
  /** What opens it. */
  trigger: ReactNode;
  /** Its accessible name, where the trigger is only an icon. */
  label?: string;
  entries: readonly MenuEntry[];
  variant?: ButtonVariant;
  size?: ButtonSize;
  align?: "start" | "end";
  side?: "bottom" | "top" | "right";
  /** Replaces the trigger's look as a button. */
  triggerClassName?: string;
  /** Anything below the entries, as a theme toggle. */
  footer?: ReactNode;
}

const item =
  "mx-1 flex min-h-8 cursor-default items-center gap-2 rounded-sm px-2 py-1 outline-none select-none pointer-coarse:min-h-11 " +
  "data-disabled:text-ink-3 data-highlighted:bg-muted [&_svg]:size-4 [&_svg]:shrink-0";

function drawEntry(entry: MenuEntry, key: number) {
  if (entry.kind === "separator") return <Base.Separator key={key} className="my-1 h-px bg-line" />;
  if (entry.kind === "heading") {
    return (
      <div key={key} role="presentation" className="px-3 pt-1.5 pb-1 text-xs text-ink-3">
        {entry.label}
      </div>
    );
  }
  const look = clsx(item, entry.danger ? "text-bad" : "text-ink");
  const inner = (
    <>
      {entry.icon}
      <span className="min-w-0 flex-1 truncate">{entry.label}</span>
    </>
  );
  if (entry.kind === "link" && !entry.disabled) {
    return (
      <Base.LinkItem
        key={key}
        closeOnClick
        className={clsx(look, entry.current && "font-medium")}
        render={<Link href={entry.href} aria-current={entry.current ? "page" : undefined} />}
      >
        {inner}
      </Base.LinkItem>
    );
  }
  return (
    <Base.Item
      key={key}
      disabled={entry.disabled}
      onClick={entry.kind === "action" ? entry.onSelect : undefined}
      className={look}
    >
      {inner}
    </Base.Item>
  );
}

/** More verbs than a row of buttons can hold. */
export function Menu(props: MenuProps) {
  const {
    trigger,
    label,
    entries,
    variant = "secondary",
    size = "md",
    align = "end",
    side = "bottom",
  } = props;
  return (
    <Base.Root modal={false}>
      <Base.Trigger aria-label={label} className={props.triggerClassName ?? buttonStyle(variant, size)}>
        {trigger}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner
          side={side}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 outline-none"
        >
          <Base.Popup
            className={clsx(popupStyle, "max-h-(--available-height) max-w-80 min-w-48 overflow-y-auto py-1")}
          >
            {entries.map(drawEntry)}
            {props.footer}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
