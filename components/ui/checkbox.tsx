import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";

interface CheckboxProps extends Omit<ComponentProps<"input">, "type"> {
  label: ReactNode;
  hint?: ReactNode;
  /** Keeps the label for screen readers only, as in the first column of a table. */
  bare?: boolean;
}

/** One thing to say yes to. */
export function Checkbox({ label, hint, bare, className, ...rest }: CheckboxProps) {
  return (
    <label
      className={clsx("inline-flex items-start gap-2 pointer-coarse:min-h-11 pointer-coarse:py-3", className)}
    >
      <input {...rest} type="checkbox" className="tick tick-check my-0.5 rounded-sm" />
      <span className={bare ? "sr-only" : undefined}>
        {label}
        {hint && <span className="block text-sm text-ink-2">{hint}</span>}
      </span>
    </label>
  );
}
