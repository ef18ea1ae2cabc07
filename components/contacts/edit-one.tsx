"use client";

import { useState } from "react";
import { inMode, modesOf } from "@/lib/contacts/filter/condition-modes";
import { type FilterField, findFilterField } from "@/lib/contacts/filter/filter-fields";
import { ChooseField } from "./choose-field";
import { EditCondition, type EditConditionProps } from "./edit-condition";

export interface EditOneProps extends Omit<EditConditionProps, "field"> {
  fields: readonly FilterField[];
}

/** A condition being made or changed: first its field, then how it is asked for and the values. */
export function EditOne({ fields, ...rest }: EditOneProps) {
  const { condition, onChange } = rest;
  const [field, setField] = useState(condition && findFilterField(condition.field));
  const choose = (chosen: FilterField) => {
    setField(chosen);
    const first = modesOf(chosen)[0];
    if (first) onChange(inMode(chosen, first, null));
  };
  if (!field) return <ChooseField fields={fields} onChoose={choose} />;
  return <EditCondition {...rest} field={fields.find(({ name }) => name === field.name) ?? field} />;
}
