import clsx from "clsx";
import type { ComponentProps } from "react";

interface TdProps extends ComponentProps<"td"> {
  numeric?: boolean;
  /** Cuts off what is too long instead of growing; give the whole as title. */
  truncate?: boolean;
  /** Stays at the left while the rest scrolls. */
  pinned?: boolean;
  /** What stands before the value where a Table is stacked; nothing stands before the row's main value. */
  label?: string;
  /** Second to the row's main value. */
  quiet?: boolean;
}

/** A cell. */
export function Td({ numeric, truncate, pinned, label, quiet, className, ...rest }: TdProps) {
  return (
    <td
      {...rest}
      data-label={label}
      className={clsx(
        "h-9 border-b px-3 py-1 pointer-coarse:h-11 pointer-coarse:py-0.5",
        numeric && "text-right whitespace-nowrap tabular-nums",
        truncate && "max-w-44 truncate sm:max-w-64",
        pinned && "sticky left-0 z-[1] bg-canvas group-hover/row:bg-subtle group-aria-selected/row:bg-soft",
        quiet && "text-ink-2",
        className,
      )}
    />
  );
}
