import { matchesWords } from "./use-listbox";

export interface ComboboxOption {
  value: string;
  label: string;
  /** Small, at the right: "already used by CELL". */
  note?: string;
  /** More words that find it: "surname" for Last name. */
  keywords?: string;
}

export interface ComboboxGroup {
  label?: string;
  options: readonly ComboboxOption[];
}

/** A group of what is offered, without what doesn't fit. */
export interface ComboboxSection {
  key: string;
  label?: string;
  /** The place of its first option among all that are shown. */
  from: number;
  options: readonly ComboboxOption[];
}

/** The value of the last entry, which creates what was typed. */
export const createValue = "\u0000create";

/** The options that fit what was typed, in their groups, and the offer to create it when none is called that. */
export function findOptions(
  groups: readonly ComboboxGroup[],
  words: string,
  createLabel?: (words: string) => string,
): ComboboxSection[] {
  const sections: ComboboxSection[] = [];
  let from = 0;
  const add = (label: string | undefined, options: readonly ComboboxOption[]) => {
    if (options.length === 0) return;
    sections.push({ key: label ?? options[0]?.value ?? "", label, from, options });
    from += options.length;
  };
  for (const group of groups) {
    add(
      group.label,
      group.options.filter((option) => matchesWords(`${option.label} ${option.keywords ?? ""}`, words)),
    );
  }
  const text = words.trim();
  const named = groups.some((group) =>
    group.options.some((option) => option.label.toLowerCase() === text.toLowerCase()),
  );
  if (createLabel && text && !named) add(undefined, [{ value: createValue, label: createLabel(text) }]);
  return sections;
}
