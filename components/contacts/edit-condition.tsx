"use client";

import { useState } from "react";
import type { ContactQuery } from "@/lib/contacts/contact-query";
import {
  type ConditionMode,
  inMode,
  modeLabels,
  modeOf,
  modesOf,
} from "@/lib/contacts/filter/condition-modes";
import type { FilterField } from "@/lib/contacts/filter/filter-fields";
import type { FilterCondition } from "@/lib/contacts/filter/filter-step";
import type { IdNames } from "@/lib/contacts/filter/filter-words";
import type { Slug } from "@/lib/platform/tenant";
import { EditFooter } from "./edit-footer";
import { FilterSpan } from "./filter-span";
import { FilterValues } from "./filter-values";
import { useFirstFocus } from "./use-first-focus";

export interface EditConditionProps {
  slug: Slug;
  field: FilterField;
  /** Null as long as nothing is chosen. */
  condition: FilterCondition | null;
  /** Whom the values are counted among: the contacts who pass the other steps. */
  others: Pick<ContactQuery, "words" | "filter">;
  names: IdNames;
  onChange: (condition: FilterCondition | null) => void;
  onDone: () => void;
  /** Where another condition may be enough instead of this one. */
  onOr?: (condition: FilterCondition) => void;
}

/** One condition: its field, how it is asked for, and the values or the span. */
export function EditCondition(props: EditConditionProps) {
  const { slug, field, condition, others, names, onChange, onDone, onOr } = props;
  const [mode, setMode] = useState<ConditionMode>(
    condition ? modeOf(condition) : (modesOf(field)[0] ?? "is"),
  );
  const choice = useFirstFocus<HTMLSelectElement>();
  const chosen = condition && condition.kind !== "between" ? condition.values : [];
  const isListed = (mode === "is" || mode === "isNot") && field.home.kind !== "import";
  const choose = (next: ConditionMode) => {
    setMode(next);
    onChange(inMode(field, next, condition));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter is done, wherever in it
    <div
      className="flex min-h-0 flex-col"
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.target instanceof HTMLButtonElement) return;
        event.preventDefault();
        onDone();
      }}
    >
      <div className="flex items-center gap-2 border-b px-3 py-1.5">
        <span className="min-w-0 truncate text-ink-2">{field.label}</span>
        <select
          ref={choice}
          aria-label={`How ${field.label} is asked for`}
          value={mode}
          onChange={(event) => choose(modesOf(field).find((one) => one === event.target.value) ?? mode)}
          className="h-7 rounded-sm bg-raised font-medium pointer-coarse:h-11 pointer-coarse:text-lg"
        >
          {modesOf(field).map((one) => (
            <option key={one} value={one}>
              {modeLabels[one]}
            </option>
          ))}
        </select>
      </div>
      {mode === "between" && <FilterSpan field={field} condition={condition} onChange={onChange} />}
      {isListed && (
        <FilterValues
          slug={slug}
          field={field}
          others={others}
          names={names}
          chosen={chosen}
          onChoose={(values) =>
            onChange(values.length > 0 ? { kind: mode, field: field.name, values } : null)
          }
        />
      )}
      <EditFooter
        others={isListed ? others : null}
        onOr={onOr && (condition ? () => onOr(condition) : null)}
        onDone={onDone}
      />
    </div>
  );
}
