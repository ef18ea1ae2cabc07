"use client";

import { type KeyboardEvent, useCallback, useId, useLayoutEffect, useRef, useState } from "react";

/** Text without case, accents and punctuation, so that "email" finds "E-mail". */
function plainText(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, "");
}

/** Does every word that was typed occur in the text, wherever? */
export function matchesWords(text: string, words: string): boolean {
  const within = plainText(text);
  return plainText(words)
    .split(/\s+/u)
    .every((word) => within.includes(word));
}

function reveal(list: HTMLElement | null, option: HTMLElement | null) {
  if (!list || !option) return;
  const top = option.getBoundingClientRect().top - list.getBoundingClientRect().top + list.scrollTop;
  if (top < list.scrollTop + 24) list.scrollTop = top - 24;
  const bottom = top + option.offsetHeight;
  if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight + 8;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * The keyboard of a box with a list below it: the focus stays in the box, arrows move the active option,
 * Enter chooses it. Spread `box` on the input and `list` on the element with role listbox; options get `optionId(index)`.
 */
export function useListbox(count: number, start: number, onChoose: (index: number) => void) {
  const id = useId();
  const [wanted, setActive] = useState(start);
  const listRef = useRef<HTMLDivElement>(null);
  const attach = useCallback((node: HTMLDivElement | null) => {
    listRef.current = node;
    reveal(node, node?.querySelector<HTMLElement>('[aria-selected="true"]') ?? null);
  }, []);
  const active = Math.max(0, Math.min(wanted, count - 1));
  const optionId = (index: number) => `${id}-${index}`;

  useLayoutEffect(() => {
    reveal(listRef.current, document.getElementById(`${id}-${active}`));
  }, [id, active]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key] ?? 0;
    if (step !== 0 && count > 0) {
      event.preventDefault();
      setActive((active + step + count) % count);
    }
    if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      if (count > 0) onChoose(active);
    }
  };

  return {
    active,
    setActive,
    optionId,
    box: {
      role: "combobox",
      autoComplete: "off",
      "aria-autocomplete": "list",
      "aria-expanded": count > 0,
      "aria-controls": `${id}-list`,
      "aria-activedescendant": count > 0 ? optionId(active) : undefined,
      onKeyDown,
    },
    list: { id: `${id}-list`, ref: attach, tabIndex: -1 },
  } as const;
}
