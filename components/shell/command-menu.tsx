"use client";

import { Dialog } from "@base-ui/react/dialog";
import { Search } from "lucide-react";
import { useEffect, useState } from "react";
import { Kbd } from "@/components/ui/kbd";
import { type CommandLink, CommandList } from "./command-list";

export type { CommandLink } from "./command-list";

interface CommandMenuProps {
  links: readonly CommandLink[];
  /** Where contacts are found; what was typed is put at its end: "/c/rivera/contacts?q=". */
  findHref?: string;
}

/** Ctrl-K or Cmd-K: go anywhere or find a contact, by typing. Draws its own button. */
export function CommandMenu({ links, findHref }: CommandMenuProps) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (
        event.key.toLowerCase() !== "k" ||
        !(event.ctrlKey || event.metaKey) ||
        event.shiftKey ||
        event.altKey
      )
        return;
      event.preventDefault();
      setOpen((was) => !was);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return (
    <Dialog.Root open={open} onOpenChange={(next) => setOpen(next)}>
      <Dialog.Trigger
        aria-keyshortcuts="Control+K Meta+K"
        className="flex size-11 items-center justify-center gap-2 rounded-md -outline-offset-2 md:h-8 md:w-full md:justify-start md:border md:border-edge md:bg-canvas md:px-2 md:text-ink-3 md:hover:border-ink-3"
      >
        <Search aria-hidden className="size-5 md:size-4" />
        <span className="sr-only md:not-sr-only md:flex-1 md:text-left md:text-sm">
          {findHref ? "Find or go to" : "Go to"}
        </span>
        <span className="hidden md:inline">
          <Kbd>Ctrl K</Kbd>
        </span>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <Dialog.Popup
          aria-label="Find or go to"
          className="fixed inset-x-3 top-3 z-40 mx-auto flex max-h-[min(26rem,calc(100dvh-1.5rem))] max-w-xl flex-col overflow-hidden rounded-lg border bg-raised shadow-pop outline-none sm:top-[14vh]"
        >
          <CommandList links={links} findHref={findHref} onDone={() => setOpen(false)} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
