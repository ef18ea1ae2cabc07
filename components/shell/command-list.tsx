"use client";

import { LoaderCircle, Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTheme } from "next-themes";
import { useState } from "react";
import { useListbox } from "@/components/ui/use-listbox";
import type { FoundGroup } from "@/lib/platform/found";
import { CommandSections } from "./command-sections";
import { type PaletteGroup, paletteSections } from "./palette-sections";
import { noteRecent, readRecents } from "./recents";
import { useFound } from "./use-found";

interface CommandListProps {
  /** What recents are kept for: "/c/rivera". */
  place: string;
  groups: readonly FoundGroup[];
  findUrl?: string | undefined;
  onDone: () => void;
}

/** The box and the list of a CommandMenu. */
export function CommandList({ place, groups, findUrl, onDone }: CommandListProps) {
  const [words, setWords] = useState("");
  const [recents] = useState(() => readRecents(place));
  const router = useRouter();
  const { setTheme } = useTheme();
  const found = useFound(findUrl, words.trim());

  const themes: PaletteGroup = {
    label: "Appearance",
    entries: [
      { label: "Dark", href: "#dark", act: () => setTheme("dark") },
      { label: "Light", href: "#light", act: () => setTheme("light") },
    ],
  };
  const fixed = [...groups.map(({ label, links }) => ({ label, entries: links })), themes];
  const meanwhile = found.waiting || found.failed ? findLater(place, findUrl, words.trim()) : [];
  const sections = paletteSections({ words, recents, fixed, found: [...found.groups, ...meanwhile] });
  const shown = sections.flatMap(({ entries }) => entries);
  const go = (index: number) => {
    const entry = shown[index];
    if (!entry) return;
    onDone();
    if (entry.act) return entry.act();
    noteRecent(place, entry);
    router.push(entry.href);
  };
  const listbox = useListbox(shown.length, 0, go);

  return (
    <>
      <div className="flex items-center gap-2.5 border-b px-4">
        {found.waiting ? (
          <LoaderCircle aria-hidden className="size-4 shrink-0 animate-spin text-ink-3" />
        ) : (
          <Search aria-hidden className="size-4 shrink-0 text-ink-3" />
        )}
        <input
          {...listbox.box}
          aria-label="Find or go to"
          placeholder={findUrl ? "A person, a list, a page or what to do" : "A campaign or a page"}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            listbox.setActive(0);
          }}
          className="h-12 min-w-0 flex-1 bg-transparent text-lg outline-none"
        />
      </div>
      <CommandSections sections={sections} listbox={listbox} onChoose={go} />
      <p role="status" className="px-4 text-sm text-ink-2 not-empty:py-3">
        {found.failed && "The server didn't answer. Pages can be gone to all the same."}
        {!found.waiting && !found.failed && shown.length === 0 && `Nothing is called “${words.trim()}”.`}
      </p>
    </>
  );
}

/** Where contacts are found by the same words, for whoever doesn't wait for the answer. */
const findLater = (place: string, findUrl: string | undefined, words: string): FoundGroup[] =>
  findUrl === undefined || words === ""
    ? []
    : [
        {
          label: "People",
          links: [
            {
              label: `Find contact “${words}”`,
              href: `${place}/contacts?q=${encodeURIComponent(words)}`,
            },
          ],
        },
      ];
