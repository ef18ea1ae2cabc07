import type { Tone } from "./tone";

export interface LedgerPart {
  /** "new", "updated", "duplicates in the file" … */
  label: string;
  count: number;
  tone: Tone | "faint";
  /** Where its rows can be seen. */
  href?: string;
  /** What it means, in a few words. */
  hint?: string;
}

export const barTone: Record<LedgerPart["tone"], string> = {
  good: "bg-bar-good",
  info: "bg-bar-info",
  warn: "bg-bar-warn",
  bad: "bg-bar-bad",
  neutral: "bg-bar-quiet",
  faint: "bg-bar-faint",
};

/** The parts and, when they don't add up to the total, one that says by how much: a ledger never hides it. */
export function completeParts(parts: readonly LedgerPart[], total: number): readonly LedgerPart[] {
  const missing = total - parts.reduce((sum, part) => sum + part.count, 0);
  if (missing === 0) return parts;
  const label = missing > 0 ? "not accounted for" : "counted twice";
  return [...parts, { label, count: Math.abs(missing), tone: "bad" }];
}
