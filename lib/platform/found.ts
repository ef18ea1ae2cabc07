import type { PlaceIcon } from "./feature-words";

/** A way to what was found, or to what can be begun. */
export interface FoundLink {
  label: string;
  href: string;
  icon?: PlaceIcon | undefined;
  /** Small, at the right: where it belongs. */
  note?: string | undefined;
}

/** What was found of one kind: "People". */
export interface FoundGroup {
  label: string;
  links: readonly FoundLink[];
}
