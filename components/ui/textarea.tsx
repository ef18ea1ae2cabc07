import clsx from "clsx";
import type { ComponentProps } from "react";
import { controlStyle } from "./control-style";

/** Several lines of text. */
export function Textarea({ className, rows = 4, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      {...rest}
      rows={rows}
      className={clsx(controlStyle, "block min-h-16 px-2.5 py-1.5", className)}
    />
  );
}
