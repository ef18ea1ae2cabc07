import clsx from "clsx";
import { Pencil } from "lucide-react";
import type { ReactNode, Ref } from "react";

interface ValueButtonProps {
  ref: Ref<HTMLButtonElement>;
  /** What it is and says: "Change City: Dayton". */
  label: string;
  /** It is a part of a line, beside others. */
  inline: boolean;
  onPress: () => void;
  children: ReactNode;
}

/** A value that can be changed by pressing it. */
export function ValueButton({ ref, label, inline, onPress, children }: ValueButtonProps) {
  return (
    <button
      ref={ref}
      type="button"
      data-words=""
      aria-label={label}
      onClick={onPress}
      className={clsx(
        "group relative flex items-start rounded-sm text-left -outline-offset-2 hover:bg-muted pointer-coarse:min-h-11 pointer-coarse:items-center",
        inline
          ? "-mx-1 px-1 pointer-coarse:min-w-11"
          : "-mx-2 w-[calc(100%+1rem)] px-2 py-1 pointer-coarse:pr-7",
      )}
    >
      <span className="min-w-0 flex-1">{children}</span>
      {!inline && (
        <Pencil
          aria-hidden
          className="absolute right-1 size-5 rounded-sm bg-muted p-0.75 text-ink-3 opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100 pointer-coarse:bg-transparent pointer-coarse:opacity-100 print:hidden"
        />
      )}
    </button>
  );
}
