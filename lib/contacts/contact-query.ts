import type { Slug } from "@/lib/platform/tenant";
import { cleanText } from "@/lib/text/clean-text";
import { type ContactCursor, decodeCursor, encodeCursor } from "./cursor";
import { addressQuery, readFilter, writeFilter } from "./filter/filter-address";
import { type ContactFilter, noFilter } from "./filter/filter-step";

export const contactSorts = ["last", "first", "city", "newest", "support"] as const;
export type ContactSort = (typeof contactSorts)[number];

/** Everything that a contacts page shows, as it stands in its address. */
export interface ContactQuery {
  words: string;
  filter: ContactFilter;
  sort: ContactSort;
  descending: boolean;
  /** Where the page begins or ends; null for the first. */
  cursor: ContactCursor | null;
}

/** Every contact, as they are usually sorted. */
export const everyContact: ContactQuery = {
  words: "",
  filter: noFilter,
  sort: "last",
  descending: false,
  cursor: null,
};

type SearchParams = Record<string, string | string[] | undefined>;

/** What an address says; where its filter can't be read, why, and no query: nobody is shown in place of somebody else. */
export type QueryReading = { query: ContactQuery; problem: null } | { query: null; problem: string };

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** Reads an address. Whatever isn't its words, sort or page is a step of its filter. */
export function readContactQuery({ q, sort: sorted, at, ...steps }: SearchParams): QueryReading {
  const { filter, problem } = readFilter(steps);
  if (filter === null) return { query: null, problem };
  const sortText = first(sorted) ?? "";
  const sort = contactSorts.find((name) => name === sortText.replace(/^-/, ""));
  const query = {
    words: cleanText((first(q) ?? "").slice(0, 200)),
    filter,
    sort: sort ?? everyContact.sort,
    descending: sort !== undefined && sortText.startsWith("-"),
    cursor: decodeCursor(first(at)),
  };
  return { query, problem: null };
}

/** The address of a contacts page. What is as usual is left out. */
export function contactsHref(slug: Slug, asked: Partial<ContactQuery>): string {
  const { words, filter, sort, descending, cursor } = { ...everyContact, ...asked };
  const pairs: [string, string][] = words.trim() === "" ? [] : [["q", words]];
  pairs.push(...writeFilter(filter));
  if (sort !== "last" || descending) pairs.push(["sort", `${descending ? "-" : ""}${sort}`]);
  if (cursor) pairs.push(["at", encodeCursor(cursor)]);
  const text = addressQuery(pairs);
  return `/c/${slug}/contacts${text ? `?${text}` : ""}`;
}

/** Whether anything narrows the contacts down. */
export const isNarrowed = ({ words, filter }: Pick<ContactQuery, "words" | "filter">) =>
  words.trim() !== "" || filter.steps.length > 0;
