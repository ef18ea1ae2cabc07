"use client";

import { useState } from "react";
import { Input } from "@/components/ui/input";
import type { FilterField } from "@/lib/contacts/filter/filter-fields";
import type { FilterCondition } from "@/lib/contacts/filter/filter-step";
import { readFilterBound } from "@/lib/contacts/filter/read-value";

interface FilterSpanProps {
  field: FilterField;
  condition: FilterCondition | null;
  /** Gets the condition; null as long as neither end is said. */
  onChange: (condition: FilterCondition | null) => void;
}

const ends = ["from", "to"] as const;
const endLabels = { from: "From", to: "To" };

/** The first and the last of what is asked for; one of them may stay open. */
export function FilterSpan({ field, condition, onChange }: FilterSpanProps) {
  const before = condition?.kind === "between" ? condition : null;
  const [texts, setTexts] = useState({ from: before?.from ?? "", to: before?.to ?? "" });
  const isBad = (text: string) => text.trim() !== "" && readFilterBound(field, text.trim()) === null;
  const type = (end: (typeof ends)[number], text: string) => {
    const next = { ...texts, [end]: text };
    setTexts(next);
    if (isBad(next.from) || isBad(next.to)) return;
    const [from, to] = [next.from, next.to].map((one) => readFilterBound(field, one.trim()));
    if (from || to) onChange({ kind: "between", field: field.name, from: from ?? null, to: to ?? null });
    else onChange(null);
  };
  const kind = { day: "a day", number: "a number", choice: "a number or a day", own: "a number" }[field.kind];
  return (
    <div className="grid grid-cols-2 gap-2 px-3 py-2.5">
      {ends.map((end) => (
        // biome-ignore lint/a11y/noLabelWithoutControl: Input is the control
        <label key={end} className="text-xs text-ink-3">
          {endLabels[end]}
          <Input
            type={field.kind === "day" ? "date" : "text"}
            inputMode={field.kind === "number" ? "decimal" : undefined}
            value={texts[end]}
            aria-invalid={isBad(texts[end]) || undefined}
            onChange={(event) => type(end, event.target.value)}
            className="mt-1 text-base"
          />
        </label>
      ))}
      {ends.some((end) => isBad(texts[end])) && (
        <p role="alert" className="col-span-2 text-sm text-bad">
          Type {kind}, such as {field.kind === "number" ? "18" : "2026-11-03"}.
        </p>
      )}
    </div>
  );
}
