"use client";

import clsx from "clsx";
import { ChevronsUpDown } from "lucide-react";
import { useRef, useState } from "react";
import { ComboboxList } from "./combobox-list";
import type { ComboboxGroup } from "./combobox-options";
import { controlStyle } from "./control-style";

interface ComboboxProps {
  groups: readonly ComboboxGroup[];
  value: string;
  onChange: (value: string) => void;
  /** Its accessible name, unless Field's label points to its id: "Field for column PHONE_CELL". */
  label?: string;
  id?: string;
  placeholder?: string;
  /** Its words when it isn't one of the options, as for one just created. */
  valueLabel?: string;
  /** Offers "Create <words>" when nothing matches exactly; gets the words. */
  onCreate?: (words: string) => void;
  createLabel?: (words: string) => string;
  disabled?: boolean;
  className?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
}

/**
 * A long list to choose one from, by typing. Closed it is one plain button, so a page may hold hundreds;
 * the list exists only while it is open.
 */
export function Combobox(props: ComboboxProps) {
  const { groups, value, onChange, label, placeholder = "Choose", disabled, className } = props;
  const [first, setFirst] = useState<string>();
  const button = useRef<HTMLButtonElement>(null);
  const chosen = groups.flatMap((group) => group.options).find((option) => option.value === value);
  const words = chosen?.label ?? props.valueLabel;
  const open = first !== undefined;
  return (
    <>
      <button
        ref={button}
        id={props.id}
        type="button"
        disabled={disabled}
        aria-label={label && `${label}: ${words ?? placeholder}`}
        aria-describedby={props["aria-describedby"]}
        aria-invalid={props["aria-invalid"]}
        aria-haspopup="listbox"
        aria-expanded={open}
        onClick={() => setFirst(open ? undefined : "")}
        onKeyDown={(event) => {
          const typed =
            event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey;
          if (!typed && event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          setFirst(typed ? event.key : "");
        }}
        className={clsx(
          controlStyle,
          "flex h-8 items-center gap-2 pr-2 pl-2.5 text-left pointer-coarse:h-11",
          className,
        )}
      >
        <span className={clsx("min-w-0 flex-1 truncate", !words && "text-ink-3")}>
          {words ?? placeholder}
        </span>
        <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-ink-3" />
      </button>
      {open && (
        <ComboboxList
          {...props}
          label={label ?? placeholder}
          anchor={button}
          first={first}
          onChange={(next) => {
            setFirst(undefined);
            onChange(next);
          }}
          onClose={() => setFirst(undefined)}
        />
      )}
    </>
  );
}
