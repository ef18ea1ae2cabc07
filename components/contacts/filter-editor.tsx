"use client";

import { type ComponentProps, type RefObject, useMemo } from "react";
import { offeredFields } from "@/lib/contacts/filter/filter-fields";
import { EditStep } from "./edit-step";
import { FilterPopover } from "./filter-popover";

interface FilterEditorProps extends Omit<ComponentProps<typeof EditStep>, "fields"> {
  /** The campaign's custom fields. */
  customs: readonly { name: string; label: string }[];
  label: string;
  /** What it hangs on. */
  anchor: RefObject<HTMLButtonElement | null>;
}

/** A step of the filter, open to be made or changed. */
export function FilterEditor({ customs, label, anchor, ...rest }: FilterEditorProps) {
  const fields = useMemo(() => offeredFields(customs), [customs]);
  return (
    <FilterPopover label={label} anchor={anchor} onClose={rest.onDone}>
      <EditStep {...rest} fields={fields} />
    </FilterPopover>
  );
}
