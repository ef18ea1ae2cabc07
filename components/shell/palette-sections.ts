import { matchesWords } from "@/components/ui/use-listbox";
import type { FoundGroup, FoundLink } from "@/lib/platform/found";

/** An entry of the palette: a way to go, or something done in place. */
export type PaletteEntry = FoundLink & {
  /** Does it, instead of going anywhere. */
  act?: () => void;
};

export interface PaletteGroup {
  label: string;
  entries: readonly PaletteEntry[];
}

/** A group as it is shown. from: the place of its first entry among all. */
export interface PaletteSection extends PaletteGroup {
  from: number;
}

interface Offered {
  words: string;
  /** What was gone to before, the last first. */
  recents: readonly FoundLink[];
  /** What is always there. */
  fixed: readonly PaletteGroup[];
  /** What the server found by these words. */
  found: readonly FoundGroup[];
}

const mostFixed = 8;

/**
 * What the palette shows: without words where one was and all that is always there; with words what of it has them,
 * then what was found, so that an answer that comes later moves nothing that can be chosen already.
 */
export function paletteSections({ words, recents, fixed, found }: Offered): PaletteSection[] {
  const groups = new Map<string, PaletteEntry[]>();
  const add = (label: string, entries: readonly PaletteEntry[]) => {
    if (entries.length > 0) groups.set(label, [...(groups.get(label) ?? []), ...entries]);
  };
  if (words.trim() === "") add("Recent", recents);
  for (const { label, entries } of fixed) {
    const fitting = entries.filter((entry) => matchesWords(`${entry.label} ${entry.note ?? ""}`, words));
    add(label, words.trim() === "" ? fitting : fitting.slice(0, mostFixed));
  }
  for (const { label, links } of found) add(label, links);
  let from = 0;
  return [...groups].map(([label, entries]) => {
    const section = { label, entries, from };
    from += entries.length;
    return section;
  });
}
