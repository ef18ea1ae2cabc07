"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import clsx from "clsx";
import { Check, Plus } from "lucide-react";
import { type RefObject, useMemo, useState } from "react";
import { popupStyle } from "./popup-style";

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

interface Section {
  value: string;
  items: ComboboxOption[];
}

const createValue = "\u0000create";
const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function findOptions(groups: readonly ComboboxGroup[], words: string): Section[] {
  const parts = plain(words).split(/\s+/u).filter(Boolean);
  const fits = (option: ComboboxOption) => {
    const text = plain(`${option.label} ${option.keywords ?? ""}`);
    return parts.every((part) => text.includes(part));
  };
  return groups
    .map((group) => ({ value: group.label ?? "", items: group.options.filter(fits) }))
    .filter((section) => section.items.length > 0);
}

/** The open list of a Combobox: a box to type in, and what fits below it. */
export function ComboboxList(props: ComboboxListProps) {
  const { groups, value, onChange, onClose, onCreate, label, anchor, first } = props;
  const [words, setWords] = useState(first);
  const sections = useMemo(() => findOptions(groups, words), [groups, words]);
  const all = groups.flatMap((group) => group.options);
  const chosen = all.find((option) => option.value === value) ?? null;
  const offer =
    onCreate && words.trim() && !all.some((option) => plain(option.label) === plain(words.trim()));
  const createLabel = props.createLabel?.(words.trim()) ?? `Create “${words.trim()}”`;
  const shown = offer
    ? [...sections, { value: "", items: [{ value: createValue, label: createLabel }] }]
    : sections;
  return (
    <Base.Root<ComboboxOption>
      open
      onOpenChange={(open) => !open && onClose()}
      items={shown}
      filter={null}
      autoHighlight
      value={chosen}
      onValueChange={(next) => {
        if (next?.value !== createValue) return next ? onChange(next.value) : onClose();
        onCreate?.(words.trim());
        onClose();
      }}
      inputValue={words}
      onInputValueChange={(next, details) => details.reason === "input-change" && setWords(next)}
      itemToStringLabel={(option) => option.label}
      isItemEqualToValue={(option, other) => option.value === other.value}
    >
      <Base.Portal>
        <Base.Positioner
          anchor={anchor}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          className="z-50 outline-none"
        >
          <Base.Popup
            aria-label={label}
            finalFocus={anchor}
            className={clsx(
              popupStyle,
              "flex max-h-[min(22rem,var(--available-height))] w-72 min-w-(--anchor-width) flex-col",
            )}
          >
            <Base.Input
              aria-label={`Find: ${label}`}
              placeholder="Type to find"
              className="h-9 shrink-0 border-b bg-transparent px-3 outline-none pointer-coarse:h-11 pointer-coarse:text-lg"
            />
            <Base.Empty className="px-3 text-ink-3 not-empty:py-3">Nothing fits “{words.trim()}”.</Base.Empty>
            <Base.List className="min-h-0 overflow-y-auto overscroll-contain scroll-py-1 pb-1 empty:hidden">
              {(section: Section) => (
                <Base.Group
                  key={section.value || section.items[0]?.value}
                  items={section.items}
                  className="pt-1"
                >
                  {section.value && (
                    <Base.GroupLabel className="px-3 pt-1 pb-0.5 text-xs text-ink-3">
                      {section.value}
                    </Base.GroupLabel>
                  )}
                  <Base.Collection>
                    {(option: ComboboxOption) => (
                      <Base.Item
                        key={option.value}
                        value={option}
                        className="mx-1 flex min-h-7.5 cursor-default items-center gap-2 rounded-sm px-2 select-none data-highlighted:bg-muted data-selected:font-medium pointer-coarse:min-h-11"
                      >
                        {option.value === createValue && <Plus aria-hidden className="size-4 text-ink-3" />}
                        <span className="min-w-0 flex-1 truncate">{option.label}</span>
                        {option.note && (
                          <span className="max-w-[50%] truncate text-xs font-normal text-ink-3">
                            {option.note}
                          </span>
                        )}
                        <Base.ItemIndicator>
                          <Check aria-hidden className="size-4" />
                        </Base.ItemIndicator>
                      </Base.Item>
                    )}
                  </Base.Collection>
                </Base.Group>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
