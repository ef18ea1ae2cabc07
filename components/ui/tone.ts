/** What a state means; each tone has its own icon and is never shown by colour alone. */
export type Tone = "neutral" | "good" | "info" | "warn" | "bad";

export const toneText: Record<Tone, string> = {
  neutral: "text-ink-3",
  good: "text-good",
  info: "text-info",
  warn: "text-warn",
  bad: "text-bad",
};
