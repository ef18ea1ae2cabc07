"use client";

import clsx from "clsx";
import { CornerDownLeft, Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { matchesWords, useListbox } from "@/components/ui/use-listbox";
import type { PlaceIcon } from "@/lib/platform/feature-words";
import { NavIcon } from "./nav-icon";

export interface CommandLink {
  label: string;
  href: string;
  icon?: PlaceIcon;
  /** Where it belongs, small at the right: "Campaign". */
  note?: string;
}

interface CommandListProps {
  links: readonly CommandLink[];
  findHref?: string;
  onDone: () => void;
}

/** The box and the list of a CommandMenu. */
export function CommandList({ links, findHref, onDone }: CommandListProps) {
  const [words, setWords] = useState("");
  const router = useRouter();

  const query = words.trim();
  const find =
    findHref && query
      ? [{ label: `Find contact “${query}”`, href: findHref + encodeURIComponent(query) }]
      : [];
  const fitting = links.filter((link) => matchesWords(`${link.label} ${link.note ?? ""}`, words));
  const shown: CommandLink[] = [...fitting.slice(0, 50), ...find];
  const go = (index: number) => {
    const link = shown[index];
    if (!link) return;
    onDone();
    router.push(link.href);
  };
  const { active, setActive, optionId, box, list } = useListbox(shown.length, 0, go);

  return (
    <>
      <div className="flex items-center gap-2.5 border-b px-4">
        <Search aria-hidden className="size-4 shrink-0 text-ink-3" />
        <input
          {...box}
          aria-label="Find or go to"
          placeholder={findHref ? "A page, or a contact's name, phone or e-mail" : "A page"}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setActive(0);
          }}
          className="h-12 min-w-0 flex-1 bg-transparent text-lg outline-none"
        />
      </div>
      <div {...list} role="listbox" aria-label="Pages and contacts" className="min-h-0 overflow-y-auto p-1.5">
        {shown.map((link, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the box's, as a combobox has them
          <div
            key={link.href}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onPointerMove={() => setActive(index)}
            onClick={() => go(index)}
            className={clsx(
              "flex h-9 cursor-pointer items-center gap-2.5 rounded-md px-2.5 pointer-coarse:h-11",
              index === active && "bg-muted",
            )}
          >
            {link.icon ? (
              <NavIcon name={link.icon} className="size-4 text-ink-3" />
            ) : (
              <Search aria-hidden className="size-4 text-ink-3" />
            )}
            <span className="min-w-0 flex-1 truncate">{link.label}</span>
            {link.note && <span className="text-sm text-ink-3">{link.note}</span>}
            {index === active && <CornerDownLeft aria-hidden className="size-3.5 text-ink-3" />}
          </div>
        ))}
      </div>
      {shown.length === 0 && <p className="px-4 pt-2 pb-4 text-ink-2">No page is called that.</p>}
    </>
  );
}
