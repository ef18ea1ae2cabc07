import clsx from "clsx";
import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";

/** What Field hands to its control; spread it on an Input, Select, Textarea or Combobox. */
export interface FieldControl {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
}

interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and what to do, for this field. */
  error?: ReactNode;
  optional?: boolean;
  /** The control's id; FormError links to it. Left out, one is made up. */
  id?: string;
  className?: string;
  children: (control: FieldControl) => ReactNode;
}

/** A control with its label, hint and error: `<Field label="Name">{(c) => <Input {...c} name="name" />}</Field>`. */
export function Field({ label, hint, error, optional, id, className, children }: FieldProps) {
  const made = useId();
  const own = id ?? made;
  const described = [hint && `${own}-hint`, error && `${own}-error`].filter(Boolean).join(" ");
  return (
    <div className={clsx("space-y-1", className)}>
      <label htmlFor={own} className="block font-medium">
        {label}
        {optional && <span className="ml-1.5 font-normal text-ink-3">optional</span>}
      </label>
      {hint && (
        <p id={`${own}-hint`} className="text-sm text-ink-2">
          {hint}
        </p>
      )}
      {children({
        id: own,
        "aria-describedby": described || undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {error && (
        <p id={`${own}-error`} className="flex gap-1.5 text-sm text-bad">
          <CircleAlert aria-hidden className="mt-px size-4 shrink-0" />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}
