"use client";

import { useState } from "react";
import { type FilterGroup, type FilterStep, isGroup } from "@/lib/contacts/filter/filter-step";
import { EditGroup } from "./edit-group";
import { EditOne, type EditOneProps } from "./edit-one";

interface EditStepProps extends Omit<EditOneProps, "condition" | "onChange" | "onOr"> {
  /** Null for one that isn't there yet. */
  step: FilterStep | null;
  /** Gets each change as it is made; null while nothing is chosen. */
  onChange: (step: FilterStep | null) => void;
}

/** A condition of a group that is open: its place in the group as it was then, and what it is by now. */
interface OpenInner {
  place: number;
  before: FilterGroup;
  inner: FilterStep | null;
}

/** The group with another condition in a place; null takes it away, and a group of none is no step. */
function withInner(group: FilterGroup, place: number, inner: FilterStep | null): FilterStep | null {
  const steps = group.steps.toSpliced(place, 1, ...(inner ? [inner] : []));
  return steps.length > 0 ? { ...group, steps } : null;
}

/** A step of the filter being made or changed: one condition, or a group of them. */
export function EditStep({ step, onChange, onDone, ...rest }: EditStepProps) {
  const [open, setOpen] = useState<OpenInner | null>(null);
  if (open) {
    const { place, before, inner } = open;
    return (
      <EditOne
        {...rest}
        key={place}
        condition={inner && !isGroup(inner) ? inner : null}
        onChange={(next) => {
          setOpen({ ...open, inner: next });
          onChange(withInner(before, place, next));
        }}
        onDone={() => setOpen(null)}
      />
    );
  }
  if (step && isGroup(step))
    return (
      <EditGroup
        group={step}
        names={rest.names}
        onKind={(kind) => onChange({ ...step, kind })}
        onEdit={(place) => setOpen({ place, before: step, inner: step.steps[place] ?? null })}
        onRemove={(place) => onChange(withInner(step, place, null))}
        onDone={onDone}
      />
    );
  return (
    <EditOne
      {...rest}
      condition={step}
      onChange={onChange}
      onDone={onDone}
      onOr={(condition) => {
        setOpen({ place: 1, before: { kind: "any", steps: [condition] }, inner: null });
      }}
    />
  );
}
