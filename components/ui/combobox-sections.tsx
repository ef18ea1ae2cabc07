"use client";

import { ComboboxItem } from "./combobox-item";
import type { ComboboxSection } from "./combobox-options";
import type { useListbox } from "./use-listbox";

interface ComboboxSectionsProps {
  label: string;
  sections: readonly ComboboxSection[];
  value: string;
  listbox: Pick<ReturnType<typeof useListbox>, "active" | "setActive" | "optionId" | "list">;
  /** Gets the place of an option among all that are shown. */
  onChoose: (index: number) => void;
}

/** What a Combobox offers, in its groups. */
export function ComboboxSections({ label, sections, value, listbox, onChoose }: ComboboxSectionsProps) {
  const { active, setActive, optionId, list } = listbox;
  return (
    <div
      {...list}
      role="listbox"
      aria-label={label}
      className="max-h-80 min-h-0 overflow-y-auto overscroll-contain pb-1"
    >
      {sections.map((section) => (
        // biome-ignore lint/a11y/useSemanticElements: a listbox may hold groups, not fieldsets
        <div key={section.key} role="group" aria-label={section.label} className="pt-1">
          {section.label && (
            <div aria-hidden className="px-3 pt-1 pb-0.5 text-xs text-ink-3">
              {section.label}
            </div>
          )}
          {section.options.map((option, index) => (
            <ComboboxItem
              key={option.value}
              id={optionId(section.from + index)}
              option={option}
              active={section.from + index === active}
              chosen={option.value === value}
              onPoint={() => setActive(section.from + index)}
              onChoose={() => onChoose(section.from + index)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
