import clsx from "clsx";
import type { ComponentProps } from "react";

interface RowProps extends ComponentProps<"tr"> {
  selected?: boolean;
}

/** A table's row; with a RowLink in one of its cells the whole of it can be pressed. */
export function Row({ selected, className, ...rest }: RowProps) {
  return (
    <tr
      {...rest}
      aria-selected={selected}
      className={clsx(
        "group/row relative hover:bg-subtle has-[a[data-row]:focus-visible]:bg-muted",
        "has-[a[data-row]:focus-visible]:[&>td:first-child]:shadow-[inset_3px_0_var(--word)]",
        selected && "bg-soft",
        className,
      )}
    />
  );
}
