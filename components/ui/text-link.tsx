import clsx from "clsx";
import Link from "next/link";
import type { ComponentProps } from "react";

/** A link in running text. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      {...rest}
      className={clsx(
        "rounded-sm font-medium text-word underline decoration-word/40 underline-offset-2 hover:decoration-word",
        className,
      )}
    />
  );
}
