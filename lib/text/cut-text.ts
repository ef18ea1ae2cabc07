/** A text of at most so many characters, with “…” at its end where something was cut off. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  // Half of a character that takes two is no text.
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
