import { z } from "zod";

/** Which page of a list, newest first: the rows older than `before`, or the nearest newer than `after`; else the first. */
export interface PageKey {
  before: string | null;
  after: string | null;
}

/** One page, and the keys of its neighbours; null at the ends. */
export interface KeyedPage<T> {
  rows: T[];
  previous: string | null;
  next: string | null;
}

const Key = z.uuid().nullable().catch(null);

/** Reads a page's key out of an address; what is no id is left out. */
export function readPageKey(query: Record<string, unknown>): PageKey {
  const before = Key.parse(query.before ?? null);
  return { before, after: before ? null : Key.parse(query.after ?? null) };
}

/**
 * Makes a page of rows that were fetched by its key, one more than `limit`: newest first, but oldest first where the
 * key is `after`.
 */
export function cutPage<T extends { id: string }>(
  fetched: readonly T[],
  limit: number,
  key: PageKey,
): KeyedPage<T> {
  const more = fetched.length > limit;
  const rows = fetched.slice(0, limit);
  if (key.after) rows.reverse();
  const first = rows[0]?.id ?? null;
  const last = rows.at(-1)?.id ?? null;
  if (key.after) return { rows, previous: more ? first : null, next: last };
  return { rows, previous: key.before ? first : null, next: more ? last : null };
}

/** The condition and the order in which the rows of a page are fetched. */
export function pageWhere({ before, after }: PageKey) {
  return {
    where: before ? { id: { lt: before } } : after ? { id: { gt: after } } : {},
    orderBy: { id: after ? ("asc" as const) : ("desc" as const) },
  };
}
