"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { matchesWords } from "@/components/ui/use-listbox";
import { type FieldValue, mostValues } from "@/lib/contacts/filter/field-value";
import type { FilterField } from "@/lib/contacts/filter/filter-fields";
import { filterValueWords, type IdNames } from "@/lib/contacts/filter/filter-words";
import { offerValues } from "@/lib/contacts/filter/offer-values";
import { readFilterValue } from "@/lib/contacts/filter/read-value";
import { FilterValue } from "./filter-value";

export interface ValueTicksProps {
  field: FilterField;
  found: readonly FieldValue[];
  names: IdNames;
  chosen: readonly (string | null)[];
  onChoose: (chosen: (string | null)[]) => void;
}

/** Of more values than this one looks for the right one by typing. */
const fewValues = 8;

/** Arrows go from tick to tick, and from the box above to the first. */
function walkTicks(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const ticks: Element[] = [...event.currentTarget.querySelectorAll("input")];
  const next = ticks[document.activeElement ? ticks.indexOf(document.activeElement) + step : 0];
  if (!(next instanceof HTMLInputElement)) return;
  event.preventDefault();
  next.focus();
}

/** What is offered and fits what was typed; where not all values were counted, last what was typed, which may be one. */
function fitting({ field, found, names, chosen }: ValueTicksProps, words: string) {
  const offers = offerValues(field.name, found, chosen);
  const shown = offers.filter(({ value }) => matchesWords(filterValueWords(field.name, value, names), words));
  const typed = readFilterValue(field, words.trim());
  const isNew = typed !== null && found.length >= mostValues && !offers.some(({ value }) => value === typed);
  return { count: offers.length, shown: isNew ? [...shown, { value: typed, contacts: null }] : shown };
}

/** The values of a field to tick, each with how many contacts have it among those who pass the other steps. */
export function ValueTicks(props: ValueTicksProps) {
  const { field, found, names, chosen, onChoose } = props;
  const [words, setWords] = useState("");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A box to type in would bring up the keyboard of a phone.
    const first = matchMedia("(pointer: coarse)").matches ? "[type=checkbox]" : "input";
    box.current?.querySelector<HTMLInputElement>(first)?.focus({ preventScroll: true });
  }, []);
  // In a long list those that were ticked when it was opened stand at its top.
  const [ticked] = useState(chosen);
  const { count, shown } = fitting(props, words);
  const top = count > fewValues ? shown.filter(({ value }) => ticked.includes(value)) : [];
  const inOrder = [...top, ...shown.filter((offer) => !top.includes(offer))];
  const most = Math.max(...found.map(({ contacts }) => contacts ?? 0), 0);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the box and the ticks in it
    <div ref={box} onKeyDown={walkTicks} className="flex min-h-0 flex-col">
      {count > fewValues && (
        <input
          aria-label={`Find a value of ${field.label}`}
          placeholder="Type to find"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          className="h-9 shrink-0 border-b bg-transparent px-3 -outline-offset-2 pointer-coarse:h-11 pointer-coarse:text-lg"
        />
      )}
      <fieldset className="max-h-72 min-h-0 min-w-0 overflow-y-auto overscroll-contain py-1">
        <legend className="sr-only">Values of {field.label}</legend>
        {inOrder.map((offer) => (
          <FilterValue
            key={offer.value ?? "\0"}
            field={field.name}
            offer={offer}
            most={most}
            names={names}
            chosen={chosen.includes(offer.value)}
            onChoose={(on) =>
              onChoose(on ? [...chosen, offer.value] : chosen.filter((other) => other !== offer.value))
            }
          />
        ))}
        {shown.length === 0 && <p className="px-3 py-1.5 text-ink-3">Nothing fits “{words.trim()}”.</p>}
      </fieldset>
    </div>
  );
}
