"use client";

import { Dialog } from "@base-ui/react/dialog";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { Kbd } from "@/components/ui/kbd";
import type { OpenPlace } from "@/lib/platform/feature-words";
import type { FoundGroup } from "@/lib/platform/found";
import { CommandList } from "./command-list";
import { ShortcutList } from "./shortcut-list";
import { useShortcuts } from "./use-shortcuts";

interface CommandMenuProps {
  /** The address of the campaign or the manager: "/c/rivera". */
  place: string;
  /** Where G and a letter lead. */
  places: readonly OpenPlace[];
  /** What is always offered, by group. */
  groups: readonly FoundGroup[];
  /** Where the server tells what it finds by words; without it, only what is always offered. */
  findUrl?: string;
}

/** The palette: find anybody, go anywhere, begin anything, by typing. Draws its own button, and has the keys of every page. */
export function CommandMenu({ place, places, groups, findUrl }: CommandMenuProps) {
  const [open, setOpen] = useState<"palette" | "shortcuts">();
  const router = useRouter();
  const byKey = useMemo(
    () => new Map(places.flatMap(({ key, href }) => (key ? [[key, href] as const] : []))),
    [places],
  );
  const show = (what: "palette" | "shortcuts") => (next: boolean) => setOpen(next ? what : undefined);
  useShortcuts({
    onFind: () => setOpen((was) => (was === "palette" ? undefined : "palette")),
    onHelp: () => setOpen("shortcuts"),
    places: byKey,
    onGo: (href) => router.push(href),
  });
  return (
    <>
      <Dialog.Root open={open === "palette"} onOpenChange={show("palette")}>
        <Dialog.Trigger
          aria-keyshortcuts="Control+K Meta+K /"
          className="flex size-11 items-center justify-center gap-2 rounded-md -outline-offset-2 md:h-8 md:w-full md:justify-start md:border md:border-edge md:bg-canvas md:px-2 md:text-ink-3 md:hover:border-ink-3"
        >
          <Search aria-hidden className="size-5 md:size-4" />
          <span className="sr-only md:not-sr-only md:flex-1 md:text-left md:text-sm">Find or go to</span>
          <span className="hidden md:inline">
            <Kbd>Ctrl K</Kbd>
          </span>
        </Dialog.Trigger>
        <Dialog.Portal>
          <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim" />
          <Dialog.Popup
            aria-label="Find or go to"
            className="fixed inset-x-3 top-3 z-40 mx-auto flex max-h-[min(30rem,calc(100dvh-1.5rem))] max-w-xl flex-col overflow-hidden rounded-lg border bg-raised shadow-pop outline-none sm:top-[12vh]"
          >
            <CommandList place={place} groups={groups} findUrl={findUrl} onDone={() => setOpen(undefined)} />
          </Dialog.Popup>
        </Dialog.Portal>
      </Dialog.Root>
      <ShortcutList open={open === "shortcuts"} onOpenChange={show("shortcuts")} places={places} />
    </>
  );
}
