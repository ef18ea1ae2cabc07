"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { matchesWords } from "@/components/ui/use-listbox";
import type { FilterField } from "@/lib/contacts/filter/filter-fields";
import { filterValueWords, type IdNames } from "@/lib/contacts/filter/filter-words";
import { offerValues } from "@/lib/contacts/filter/offer-values";
import { readFilterValue } from "@/lib/contacts/filter/read-value";
import { FilterValue } from "./filter-value";
import type { FieldValues } from "./use-field-values";

interface FilterValuesProps {
  field: FilterField;
  found: FieldValues;
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

/** The values of a field to tick, each with how many contacts have it among those who pass the other steps. */
export function FilterValues({ field, found, names, chosen, onChoose }: FilterValuesProps) {
  const [words, setWords] = useState("");
  const box = useRef<HTMLDivElement>(null);
  const counted = found.values !== null;
  useEffect(() => {
    // A box to type in would bring up the keyboard of a phone.
    const first = matchMedia("(pointer: coarse)").matches ? "[type=checkbox]" : "input";
    if (counted) box.current?.querySelector<HTMLInputElement>(first)?.focus({ preventScroll: true });
  }, [counted]);
  if (found.failed)
    return (
      <div role="alert" className="flex items-center justify-between gap-3 px-3 py-2 text-sm">
        They could not be counted.
        <Button size="sm" onClick={found.again}>
          Try again
        </Button>
      </div>
    );
  const offers = offerValues(field.name, found.values ?? [], chosen);
  const shown = offers.filter(({ value }) => matchesWords(filterValueWords(field.name, value, names), words));
  const most = Math.max(...offers.map(({ contacts }) => contacts));
  const typed = readFilterValue(field, words.trim());
  const isNew = typed !== null && !offers.some(({ value }) => value === typed);
  const tick = (value: string | null, on: boolean) =>
    onChoose(on ? [...chosen, value] : chosen.filter((other) => other !== value));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the box and the ticks in it
    <div ref={box} onKeyDown={walkTicks} aria-busy={!counted} className="flex min-h-0 flex-col">
      {(offers.length > fewValues || words !== "") && (
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
        {shown.map((offer) => (
          <FilterValue
            key={offer.value ?? "\0"}
            field={field.name}
            offer={offer}
            most={most}
            names={names}
            chosen={chosen.includes(offer.value)}
            onChoose={(on) => tick(offer.value, on)}
          />
        ))}
        {isNew && (
          <FilterValue
            field={field.name}
            offer={{ value: typed, contacts: 0 }}
            most={most}
            names={names}
            chosen={false}
            onChoose={() => {
              tick(typed, true);
              setWords("");
            }}
          />
        )}
        {shown.length === 0 && !isNew && (
          <p className="px-3 py-1.5 text-ink-3">Nothing fits “{words.trim()}”.</p>
        )}
      </fieldset>
    </div>
  );
}
