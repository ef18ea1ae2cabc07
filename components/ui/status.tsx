import { LoaderCircle } from "lucide-react";
import type { ReactNode } from "react";
import type { Tone } from "./tone";
import { ToneIcon } from "./tone-icon";

interface StatusProps {
  tone: Tone;
  /** Something is happening right now. */
  busy?: boolean;
  /** The word for it: "Suspended". */
  children: ReactNode;
}

/** How something stands: icon and word. */
export function Status({ tone, busy, children }: StatusProps) {
  return (
    <span className="inline-flex items-center gap-1.5 align-middle whitespace-nowrap">
      {busy ? (
        <LoaderCircle aria-hidden className="size-3.5 shrink-0 animate-spin text-info" />
      ) : (
        <ToneIcon tone={tone} className="size-3.5" />
      )}
      {children}
    </span>
  );
}
