"use client";

import { Popover } from "@base-ui/react/popover";
import clsx from "clsx";
import { type RefObject, useMemo, useRef, useState } from "react";
import { ComboboxItem } from "./combobox-item";
import { type ComboboxGroup, createValue, findOptions } from "./combobox-options";
import { popupStyle } from "./popup-style";
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
  const { active, setActive, optionId, box, list } = useListbox(options.length, start, choose);

  return (
    <Popover.Root
      open
      onOpenChange={(_open, details) => {
        // A press on the button closes it there; closed here too, it would open again.
        const onButton =
          details.event.target instanceof Node && anchor.current?.contains(details.event.target);
        if (!(details.reason === "outside-press" && onButton)) onClose();
      }}
    >
      <Popover.Portal>
        <Popover.Positioner
          anchor={anchor}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          className="z-50"
        >
          <Popover.Popup
            aria-label={label}
            initialFocus={input}
            finalFocus={anchor}
            className={clsx(
              popupStyle,
              "flex max-h-[min(22rem,var(--available-height))] w-72 min-w-(--anchor-width) flex-col",
            )}
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
                setActive(0);
              }}
              className="h-9 shrink-0 border-b bg-transparent px-3 outline-none pointer-coarse:h-11 pointer-coarse:text-lg"
            />
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
                      onChoose={() => choose(section.from + index)}
                    />
                  ))}
                </div>
              ))}
            </div>
            {options.length === 0 && (
              <p className="px-3 pt-1.5 pb-3 text-ink-3">Nothing fits “{words.trim()}”.</p>
            )}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
