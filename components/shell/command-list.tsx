"use client";

import clsx from "clsx";
import { CornerDownLeft, Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useId, useState } from "react";
import { NavIcon } from "./nav-icon";
import type { NavIconName } from "./nav-item";

export interface CommandLink {
  label: string;
  href: string;
  icon?: NavIconName;
  /** Where it belongs, small at the right: "Campaign". */
  note?: string;
}

interface CommandListProps {
  links: readonly CommandLink[];
  findHref?: string;
  onDone: () => void;
}

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function findLinks(links: readonly CommandLink[], words: string): CommandLink[] {
  const parts = plain(words).split(/\s+/u).filter(Boolean);
  return links
    .filter((link) => parts.every((part) => plain(`${link.label} ${link.note ?? ""}`).includes(part)))
    .slice(0, 50);
}

/** The box and the list of a CommandMenu. */
export function CommandList({ links, findHref, onDone }: CommandListProps) {
  const [words, setWords] = useState("");
  const [active, setActive] = useState(0);
  const router = useRouter();
  const id = useId();

  const query = words.trim();
  const find =
    findHref && query
      ? [{ label: `Find contact “${query}”`, href: findHref + encodeURIComponent(query) }]
      : [];
  const shown: CommandLink[] = [...findLinks(links, words), ...find];
  const at = Math.min(active, shown.length - 1);

  const go = (link: CommandLink | undefined) => {
    if (!link) return;
    onDone();
    router.push(link.href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      const next = (at + step + shown.length) % Math.max(shown.length, 1);
      setActive(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: "nearest" });
    }
    if (event.key === "Enter" && !event.nativeEvent.isComposing) go(shown[at]);
  };

  return (
    <>
      <div className="flex items-center gap-2.5 border-b px-4">
        <Search aria-hidden className="size-4 shrink-0 text-ink-3" />
        <input
          role="combobox"
          aria-label="Find or go to"
          aria-expanded={shown.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={shown.length > 0 ? `${id}-${at}` : undefined}
          autoComplete="off"
          placeholder={findHref ? "A page, or a contact's name, phone or e-mail" : "A page"}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          className="h-12 min-w-0 flex-1 bg-transparent text-lg outline-none"
        />
      </div>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label="Pages and contacts"
        className="min-h-0 overflow-y-auto p-1.5"
      >
        {shown.map((link, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the box's, as a combobox has them
          <div
            key={link.href}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onPointerMove={() => setActive(index)}
            onClick={() => go(link)}
            className={clsx(
              "flex h-9 cursor-pointer items-center gap-2.5 rounded-md px-2.5 pointer-coarse:h-11",
              index === at && "bg-muted",
            )}
          >
            {link.icon ? (
              <NavIcon name={link.icon} className="size-4 text-ink-3" />
            ) : (
              <Search aria-hidden className="size-4 text-ink-3" />
            )}
            <span className="min-w-0 flex-1 truncate">{link.label}</span>
            {link.note && <span className="text-sm text-ink-3">{link.note}</span>}
            {index === at && <CornerDownLeft aria-hidden className="size-3.5 text-ink-3" />}
          </div>
        ))}
      </div>
      {shown.length === 0 && <p className="px-4 pt-2 pb-4 text-ink-2">No page is called that.</p>}
    </>
  );
}
