"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { type FilterField, findFilterField } from "@/lib/contacts/filter/filter-fields";
import type { FilterCondition } from "@/lib/contacts/filter/filter-step";
import { ChooseField } from "./choose-field";
import { EditCondition, type EditConditionProps } from "./edit-condition";

export interface EditOneProps extends Omit<EditConditionProps, "field" | "actions"> {
  fields: readonly FilterField[];
  /** Where another condition may be enough instead of this one. */
  onOr?: (condition: FilterCondition) => void;
}

const countNames = ["", "the other filter", "the other two filters"];

/** Whom the counts of values are among. */
function amongWords({ words, filter }: EditOneProps["others"]): string {
  const count = filter.steps.length + (words.trim() === "" ? 0 : 1);
  if (count === 0) return "Counts are of all contacts";
  return `Counts respect ${countNames[count] ?? `the other ${count} filters`}`;
}

/** A condition being made or changed: first its field, then how it is asked for and the values. */
export function EditOne({ fields, condition, onDone, onOr, ...rest }: EditOneProps) {
  const [field, setField] = useState(condition && findFilterField(condition.field));
  if (!field) return <ChooseField fields={fields} onChoose={setField} />;
  return (
    <EditCondition
      {...rest}
      field={fields.find(({ name }) => name === field.name) ?? field}
      condition={condition}
      onDone={onDone}
      actions={
        <div className="flex items-center gap-2 border-t px-3 py-2">
          <span className="min-w-0 flex-1 text-xs text-ink-2">{amongWords(rest.others)}</span>
          {onOr && (
            <Button
              variant="ghost"
              size="sm"
              disabled={!condition}
              onClick={() => condition && onOr(condition)}
            >
              Or …
            </Button>
          )}
          <Button size="sm" onClick={onDone}>
            Done
          </Button>
        </div>
      }
    />
  );
}
