import clsx from "clsx";
import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { controlStyle } from "./control-style";

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
}

interface SelectProps extends Omit<ComponentProps<"select">, "children"> {
  options: readonly SelectOption[];
}

/** A short list to choose one from; the browser's own. Longer than 20 or with groups: Combobox. */
export function Select({ options, className, ...rest }: SelectProps) {
  return (
    <span className={clsx("relative block", className)}>
      <select {...rest} className={clsx(controlStyle, "h-8 appearance-none pr-8 pl-2.5 pointer-coarse:h-11")}>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute inset-y-0 right-2.5 my-auto size-4 text-ink-3"
      />
    </span>
  );
}
