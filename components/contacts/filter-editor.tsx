"use client";

import { type ComponentProps, type RefObject, useMemo } from "react";
import { AnchoredPopover } from "@/components/ui/anchored-popover";
import { offeredFields } from "@/lib/contacts/filter/filter-fields";
import { EditStep } from "./edit-step";

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
    <AnchoredPopover
      label={label}
      anchor={anchor}
      initialFocus={false}
      sideOffset={6}
      className="flex max-h-(--available-height) w-88 max-w-[calc(100vw-1rem)] flex-col max-sm:w-[calc(100vw-1rem)]"
      onClose={rest.onDone}
    >
      <EditStep {...rest} fields={fields} />
    </AnchoredPopover>
  );
}
