import clsx from "clsx";
import Link from "next/link";
import type { ComponentProps } from "react";

/** The link that a row is: stands in the cell with its name and covers the row. Other controls of the row get `relative z-[2]`. */
export function RowLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      {...rest}
      data-row=""
      className={clsx(
        "rounded-sm font-medium text-ink after:absolute after:inset-0 hover:underline",
        className,
      )}
    />
  );
}
