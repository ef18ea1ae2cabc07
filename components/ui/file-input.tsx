import clsx from "clsx";
import type { ComponentProps } from "react";

/** Chooses files; the browser's own, with a button like ours. Give it its label by Field. For one large file: FileDrop. */
export function FileInput({ className, ...rest }: Omit<ComponentProps<"input">, "type">) {
  return (
    <input
      {...rest}
      type="file"
      className={clsx(
        "block w-full text-sm text-ink-2 file:mr-3 file:h-8 file:rounded-md file:border file:border-edge file:bg-canvas file:px-3 file:font-medium file:text-ink hover:file:border-ink-3 pointer-coarse:file:h-11",
        className,
      )}
    />
  );
}
