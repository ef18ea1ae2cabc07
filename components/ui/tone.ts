/** What a state means; each tone has its own icon and is never shown by colour alone. */
export type Tone = "neutral" | "good" | "info" | "warn" | "bad";

export const toneText: Record<Tone, string> = {
  neutral: "text-ink-3",
  good: "text-good",
  info: "text-info",
  warn: "text-warn",
  bad: "text-bad",
};

export const toneSoft: Record<Tone, string> = {
  neutral: "bg-muted text-ink-2",
  good: "bg-good-soft text-good",
  info: "bg-info-soft text-info",
  warn: "bg-warn-soft text-warn",
  bad: "bg-bad-soft text-bad",
};
