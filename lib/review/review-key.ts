/** What a key does on a page of review: an answer by its number or letter, the last one undone, or the way along the cases. */
export type ReviewKey =
  | "1"
  | "2"
  | "3"
  | "4"
  | "5"
  | "6"
  | "7"
  | "8"
  | "9"
  | "n"
  | "u"
  | "later"
  | "earlier"
  | "all";

interface KeyPress {
  key: string;
  /** The place on the keyboard: with Shift, "1" is another sign in each language. */
  code: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  /** The key is held down: one press is one answer. */
  repeat: boolean;
}

/** The key that answers with the one at this place, from 1; beyond the ninth there is none. */
export const reviewNumber = (place: number): ReviewKey | undefined =>
  place >= 1 && place <= 9 ? (String(place) as ReviewKey) : undefined;

/** Where a key was pressed. `text`: it is typed there; `arrows`: the arrows move something there. */
export type KeyPlace = "text" | "arrows" | "page";

const letters = new Map<string, ReviewKey>([
  ["j", "later"],
  ["k", "earlier"],
  ["n", "n"],
  ["u", "u"],
]);
const arrows = new Map<string, ReviewKey>([
  ["ArrowRight", "later"],
  ["ArrowLeft", "earlier"],
]);

/** What a press means; null where it belongs to whatever has the focus, to the browser, or to nobody. */
export function readReviewKey(press: KeyPress, place: KeyPlace): ReviewKey | null {
  if (place === "text" || press.repeat || press.ctrlKey || press.altKey || press.metaKey) return null;
  if (press.shiftKey) return press.code === "Digit1" ? "all" : null;
  const way = arrows.get(press.key);
  if (way) return place === "page" ? way : null;
  if (/^[1-9]$/u.test(press.key)) return press.key as ReviewKey;
  return letters.get(press.key.toLowerCase()) ?? null;
}
