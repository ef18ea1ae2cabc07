import type { useListbox } from "@/components/ui/use-listbox";
import { CommandItem } from "./command-item";
import type { PaletteSection } from "./palette-sections";

interface CommandSectionsProps {
  sections: readonly PaletteSection[];
  listbox: Pick<ReturnType<typeof useListbox>, "active" | "setActive" | "optionId" | "list">;
  /** Gets the place of an entry among all that are shown. */
  onChoose: (index: number) => void;
}

/** What the palette offers, in its groups. */
export function CommandSections({ sections, listbox, onChoose }: CommandSectionsProps) {
  const { active, setActive, optionId, list } = listbox;
  return (
    <div
      {...list}
      role="listbox"
      aria-label="Pages, people and what to do"
      className="min-h-0 overflow-y-auto px-1.5 not-empty:pb-1.5"
    >
      {sections.map(({ label, entries, from }) => (
        // biome-ignore lint/a11y/useSemanticElements: a listbox may hold groups, not fieldsets
        <div key={label} role="group" aria-label={label}>
          <div aria-hidden className="px-2.5 pt-2.5 pb-1 text-xs text-ink-3">
            {label}
          </div>
          {entries.map((entry, k) => (
            <CommandItem
              key={entry.href}
              id={optionId(from + k)}
              entry={entry}
              active={from + k === active}
              onPoint={() => setActive(from + k)}
              onChoose={() => onChoose(from + k)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
