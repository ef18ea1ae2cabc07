"use client";

import { type RefObject, useMemo, useRef, useState } from "react";
import { AnchoredPopover } from "./anchored-popover";
import { type ComboboxGroup, createValue, findOptions } from "./combobox-options";
import { ComboboxSections } from "./combobox-sections";
import { useListbox } from "./use-listbox";

interface ComboboxListProps {
  groups: readonly ComboboxGroup[];
  value: string;
  onChange: (value: string) => void;
  onClose: () => void;
  onCreate?: (words: string) => void;
  createLabel?: (words: string) => string;
  label: string;
  anchor: RefObject<HTMLButtonElement | null>;
  /** What was typed to open it. */
  first: string;
}

/** The open list of a Combobox: a box to type in, and what fits below it. */
export function ComboboxList(props: ComboboxListProps) {
  const { groups, value, onChange, onClose, onCreate, createLabel, label, anchor, first } = props;
  const [words, setWords] = useState(first);
  const input = useRef<HTMLInputElement>(null);
  const sections = useMemo(
    () => findOptions(groups, words, onCreate && (createLabel ?? ((text) => `Create “${text}”`))),
    [groups, words, onCreate, createLabel],
  );
  const options = sections.flatMap((section) => section.options);
  const choose = (index: number) => {
    const option = options[index];
    if (option?.value === createValue) onCreate?.(words.trim());
    else if (option) onChange(option.value);
    onClose();
  };
  const start = first ? 0 : options.findIndex((option) => option.value === value);
  const listbox = useListbox(options.length, start, choose);
  const { box } = listbox;

  return (
    <AnchoredPopover
      label={label}
      anchor={anchor}
      initialFocus={input}
      sideOffset={4}
      className="flex max-h-[min(22rem,var(--available-height))] w-72 min-w-(--anchor-width) flex-col"
      onClose={onClose}
    >
      <input
        {...box}
        onKeyDown={(event) => {
          if (event.key !== "Tab") return box.onKeyDown(event);
          event.preventDefault();
          onClose();
        }}
        ref={input}
        aria-label={`Find: ${label}`}
        placeholder="Type to find"
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          listbox.setActive(0);
        }}
        className="h-9 shrink-0 border-b bg-transparent px-3 outline-none pointer-coarse:h-11 pointer-coarse:text-lg"
      />
      <ComboboxSections label={label} sections={sections} value={value} listbox={listbox} onChoose={choose} />
      {options.length === 0 && <p className="px-3 pt-1.5 pb-3 text-ink-3">Nothing fits “{words.trim()}”.</p>}
    </AnchoredPopover>
  );
}
