import clsx from "clsx";
import { Circle, CircleCheck, CircleDot, CircleX, TriangleAlert } from "lucide-react";
import { type Tone, toneText } from "./tone";

const icons = { neutral: Circle, good: CircleCheck, info: CircleDot, warn: TriangleAlert, bad: CircleX };

/** A tone's icon in its colour. */
export function ToneIcon({ tone, className = "size-4" }: { tone: Tone; className?: string }) {
  const Icon = icons[tone];
  return <Icon aria-hidden className={clsx("shrink-0", toneText[tone], className)} />;
}
