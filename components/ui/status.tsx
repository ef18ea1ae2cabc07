import clsx from "clsx";
import { LoaderCircle } from "lucide-react";
import type { ReactNode } from "react";
import type { Tone } from "./tone";
import { ToneIcon } from "./tone-icon";

interface StatusProps {
  tone: Tone;
  /** Something is happening right now. */
  busy?: boolean;
  /** A sentence rather than a word: it may take several lines. */
  wraps?: boolean;
  /** The word for it: "Suspended". */
  children: ReactNode;
}

/** How something stands: icon and word. */
export function Status({ tone, busy, wraps, children }: StatusProps) {
  return (
    <span
      className={clsx(
        "inline-flex gap-1.5 align-middle",
        wraps ? "items-start text-left whitespace-normal [&_svg]:mt-0.5" : "items-center whitespace-nowrap",
      )}
    >
      {busy ? (
        <LoaderCircle aria-hidden className="size-3.5 shrink-0 animate-spin text-info" />
      ) : (
        <ToneIcon tone={tone} className="size-3.5" />
      )}
      {children}
    </span>
  );
}
