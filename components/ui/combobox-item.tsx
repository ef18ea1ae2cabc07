"use client";

import clsx from "clsx";
import { Check, Plus } from "lucide-react";
import { type ComboboxOption, createValue } from "./combobox-options";

interface ComboboxItemProps {
  id: string;
  option: ComboboxOption;
  active: boolean;
  chosen: boolean;
  onPoint: () => void;
  onChoose: () => void;
}

/** One line of a Combobox's list. */
export function ComboboxItem({ id, option, active, chosen, onPoint, onChoose }: ComboboxItemProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the box's, as a combobox has them
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      onPointerMove={onPoint}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
      className={clsx(
        "mx-1 flex min-h-7.5 cursor-default items-center gap-2 rounded-sm px-2 select-none pointer-coarse:min-h-11",
        active && "bg-muted",
        chosen && "font-medium",
      )}
    >
      {option.value === createValue && <Plus aria-hidden className="size-4 text-ink-3" />}
      <span className="min-w-0 flex-1 truncate">{option.label}</span>
      {option.note && (
        <span className="max-w-1/2 truncate text-xs font-normal text-ink-3">{option.note}</span>
      )}
      {chosen && <Check aria-hidden className="size-4 shrink-0" />}
    </div>
  );
}
