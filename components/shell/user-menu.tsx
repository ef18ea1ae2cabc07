"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { CircleUser, LogOut } from "lucide-react";
import { Menu, type MenuEntry } from "@/components/ui/menu";
import { ThemeToggle } from "./theme-toggle";

interface UserMenuProps {
  name: string;
  /** Below it: the role, or the e-mail. */
  detail?: string;
  entries?: readonly MenuEntry[];
  /** A server action or a function that signs out and leaves. */
  onSignOut: () => void | Promise<void>;
}

/** Who is signed in, how it looks, and the way out. */
export function UserMenu({ name, detail, entries = [], onSignOut }: UserMenuProps) {
  return (
    <Menu
      side="top"
      align="start"
      triggerClassName="flex h-11 items-center gap-2.5 rounded-md px-2 text-left -outline-offset-2 md:w-full md:hover:bg-tint-2"
      trigger={
        <>
          <CircleUser aria-hidden className="size-5 shrink-0 md:text-ink-3" />
          <span className="sr-only min-w-0 md:not-sr-only md:flex-1">
            <span className="block truncate text-sm font-medium">{name}</span>
            {detail && <span className="block truncate text-xs text-ink-2">{detail}</span>}
          </span>
        </>
      }
      entries={[
        { kind: "heading", label: detail ? `${name}, ${detail}` : name },
        ...entries,
        { kind: "action", label: "Sign out", icon: <LogOut aria-hidden />, onSelect: () => void onSignOut() },
      ]}
      footer={
        <>
          <Base.Separator className="my-1 h-px bg-line" />
          <ThemeToggle />
        </>
      }
    />
  );
}
