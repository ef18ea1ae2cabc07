import { isField } from "@/lib/people/fields";
import type { Mapping } from "@/lib/people/mapping";

/** A mapping that was confirmed for a list with these headers. */
export interface SavedMapping {
  headers: readonly string[];
  mapping: Mapping;
}

/** How much of the headers two lists must share, of all that either has. */
const alike = 0.8;

/** Headers as keys, whatever their case and the blanks around them; a repeated one with its number, a blank one null. */
export function headerKeys(headers: readonly string[]): (string | null)[] {
  const seen = new Map<string, number>();
  return headers.map((header) => {
    const name = header.trim().toLowerCase();
    if (name === "") return null;
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return `${name}\u0001${nth}`;
  });
}

/** Headers without the two columns that the file of the rows that weren't used has in front: it comes back when they are put right. */
const ownHeaders = (headers: readonly string[]) =>
  headers[0] === "line" && headers[1] === "reason" ? headers.slice(2) : headers;

/** The share of headers that two lists have in common, 0 to 1; in whatever order. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  const ours = new Set(headerKeys(ownHeaders(a)).filter((key) => key !== null));
  const theirs = new Set(headerKeys(ownHeaders(b)).filter((key) => key !== null));
  const common = [...ours].filter((key) => theirs.has(key)).length;
  const all = ours.size + theirs.size - common;
  return all === 0 ? 0 : common / all;
}

/** The saved mapping whose list is most like one with these headers, the first of equals; null where none is alike enough. */
export function findAlike<M extends SavedMapping>(saved: readonly M[], headers: readonly string[]): M | null {
  let best: M | null = null;
  let most = 0;
  for (const one of saved) {
    const share = likeness(one.headers, headers);
    if (share >= alike && share > most) [best, most] = [one, share];
  }
  return best;
}

/** What a saved mapping says of the columns of another list, by their headers; columns that it doesn't know are left out. */
export function carryOver({ headers: from, mapping }: SavedMapping, headers: readonly string[]): Mapping {
  const byIndex = new Map(mapping.map((one) => [one.index, one]));
  const byKey = new Map(headerKeys(from).map((key, index) => [key, byIndex.get(index)]));
  return headerKeys(headers).flatMap((key, index) => {
    const known = key === null ? undefined : byKey.get(key);
    return known ? [{ ...known, index }] : [];
  });
}

/** The part of another campaign's mapping that means the same here: fields that every campaign has. */
export const commonPart = ({ headers, mapping }: SavedMapping): SavedMapping => ({
  headers,
  mapping: mapping.filter(({ target }) => target !== null && isField(target)),
});
