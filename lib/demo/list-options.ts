import type { BadKind, DuplicateKind } from "./list-cells";
import type { ListLayout } from "./list-layout";

/**
 * What list to write. `rows` counts all but the header. People are those of the seed from `firstIndex` on.
 * `overlap`: people below `until` (an earlier list's `nextIndex`) are shared with that list; the given shares
 * of them have other values or blanks here, the rest are the same to the byte. `ragged`: some rows have a cell
 * too few or too many.
 */
export interface ListOptions {
  seed: number;
  rows: number;
  firstIndex?: number;
  duplicateShare?: number;
  badShare?: number;
  overlap?: { until: number; changedShare: number; blankShare: number };
  ragged?: boolean;
  layout?: ListLayout;
  header?: boolean;
  delimiter?: string;
  newline?: "\n" | "\r\n";
  quoteAll?: boolean;
}

/**
 * What a list holds, exactly: rows = people + duplicates + unusable + ragged. `badValues` are all in different
 * rows of `people`. `shared`, `changed` and `blanked` count people known to the list it overlaps. A ragged row is
 * a person who is in no other row.
 */
export interface ListTruth {
  rows: number;
  people: number;
  duplicates: number;
  unusable: number;
  ragged: number;
  badValues: number;
  duplicatesBy: Record<DuplicateKind, number>;
  badBy: Record<BadKind, number>;
  shared: number;
  changed: number;
  blanked: number;
  /** The index of the first person whom the list does not reach. */
  nextIndex: number;
}

/** The truth about a list without rows yet. */
export function emptyTruth(options: ListOptions): ListTruth {
  return {
    rows: options.rows,
    people: 0,
    duplicates: 0,
    unusable: 0,
    ragged: 0,
    badValues: 0,
    duplicatesBy: { voterId: 0, email: 0, phone: 0 },
    badBy: { email: 0, phone: 0, zip: 0, date: 0 },
    shared: 0,
    changed: 0,
    blanked: 0,
    nextIndex: options.firstIndex ?? 0,
  };
}
