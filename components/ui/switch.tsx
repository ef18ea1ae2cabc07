import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";

interface SwitchProps extends Omit<ComponentProps<"input">, "type" | "role"> {
  label: ReactNode;
  hint?: ReactNode;
}

/** On or off, and it counts at once. Where a form is sent later, use Checkbox. */
export function Switch({ label, hint, className, ...rest }: SwitchProps) {
  return (
    <label className={clsx("flex items-start gap-3 pointer-coarse:min-h-11 pointer-coarse:py-3", className)}>
      {/* biome-ignore lint/a11y/useAriaPropsForRole: a checkbox's own state is what is read out */}
      <input {...rest} type="checkbox" role="switch" className="tick tick-switch my-px" />
      <span>
        {label}
        {hint && <span className="block text-sm text-ink-2">{hint}</span>}
      </span>
    </label>
  );
}
