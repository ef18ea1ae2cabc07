import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { controlStyle } from "./control-style";

interface InputProps extends ComponentProps<"input"> {
  /** An icon inside, at the left. */
  icon?: ReactNode;
}

/** One line of text. Give it its label by Field, or an aria-label. */
export function Input({ icon, className, ...rest }: InputProps) {
  const look = clsx(controlStyle, "h-8 pointer-coarse:h-11", icon ? "pr-2.5 pl-8" : "px-2.5");
  if (!icon) return <input {...rest} className={clsx(look, className)} />;
  return (
    <span className={clsx("relative block", className)}>
      <span
        aria-hidden
        className="pointer-events-none absolute inset-y-0 left-2.5 flex items-center text-ink-3 [&_svg]:size-4"
      >
        {icon}
      </span>
      <input {...rest} className={look} />
    </span>
  );
}
