import clsx from "clsx";
import type { ReactNode } from "react";

export interface RadioOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

interface RadioGroupProps {
  legend: ReactNode;
  name: string;
  options: readonly RadioOption[];
  /** Controlled with onChange; else defaultValue. */
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  /** A bordered row an option, for a choice that matters. */
  cards?: boolean;
  hideLegend?: boolean;
  className?: string;
}

/** One of a few, each visible with what it means. */
export function RadioGroup(props: RadioGroupProps) {
  const { legend, name, options, value, defaultValue, onChange, cards, hideLegend, className } = props;
  return (
    <fieldset className={className}>
      <legend className={hideLegend ? "sr-only" : "mb-2 font-medium"}>{legend}</legend>
      <div className={cards ? "divide-y divide-line rounded-md border border-line" : "space-y-2"}>
        {options.map((option) => (
          <label
            key={option.value}
            className={clsx(
              "flex items-start gap-2.5 pointer-coarse:min-h-11",
              cards && "p-3 first:rounded-t-md last:rounded-b-md has-checked:bg-soft",
            )}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              disabled={option.disabled}
              {...(value === undefined
                ? { defaultChecked: option.value === defaultValue }
                : { checked: option.value === value })}
              onChange={onChange && (() => onChange(option.value))}
              className="tick tick-dot my-0.5 rounded-full"
            />
            <span className={option.disabled ? "text-ink-3" : undefined}>
              <span className={cards ? "font-medium" : undefined}>{option.label}</span>
              {option.hint && <span className="block text-sm text-ink-2">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
