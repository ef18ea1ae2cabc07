import clsx from "clsx";
import type { ReactNode } from "react";
import { type Tone, toneSoft } from "./tone";

interface BadgeProps {
  tone?: Tone;
  icon?: ReactNode;
  /** A word or a number; the meaning must be in it, not in the colour. */
  children: ReactNode;
  className?: string;
}

/** A small label: a tag, a count, a kind. */
export function Badge({ tone = "neutral", icon, children, className }: BadgeProps) {
  return (
    <span
      className={clsx(
        "inline-flex h-5 align-middle max-w-full items-center gap-1 rounded-sm px-1.5 text-xs font-medium whitespace-nowrap [&_svg]:size-3 print:border",
        toneSoft[tone],
        className,
      )}
    >
      {icon}
      <span className="truncate">{children}</span>
    </span>
  );
}
