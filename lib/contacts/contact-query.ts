import { z } from "zod";
import { channels } from "@/lib/people/fields";
import type { Slug } from "@/lib/platform/tenant";
import { cleanText } from "@/lib/text/clean-text";
import { type ContactCursor, decodeCursor, encodeCursor } from "./cursor";

export const contactSorts = ["last", "first", "city", "newest", "support"] as const;
export type ContactSort = (typeof contactSorts)[number];

/** Stands in a filter for "no value": contacts whose county isn't known. */
export const unknownValue = "-";

const Text = z.string().transform(cleanText).pipe(z.string().min(1).max(500)).nullable().catch(null);
const Id = z.uuid().toLowerCase().nullable().catch(null);

/** What the contacts shown must have. Null: anything. What can't be read as a filter is none. */
export const ContactFilters = z.object({
  county: Text,
  district: Text,
  party: Text,
  support: z.enum(["1", "2", "3", "4", "5", unknownValue]).nullable().catch(null),
  /** A tag's id. */
  tag: Id,
  source: Text,
  /** Marked "do not" for this; `-`: marked for nothing. */
  dnc: z
    .enum([...channels, unknownValue])
    .nullable()
    .catch(null),
  /** Made or changed by this import. */
  import: Id,
});
export type ContactFilters = z.infer<typeof ContactFilters>;
export type ContactFilter = keyof ContactFilters;

export const contactFilters = Object.keys(ContactFilters.shape) as ContactFilter[];
export const noFilters: ContactFilters = ContactFilters.parse({});

/** Everything that a contacts page shows, as it stands in its address. */
export interface ContactQuery {
  words: string;
  filters: ContactFilters;
  sort: ContactSort;
  descending: boolean;
  /** Where the page begins or ends; null for the first. */
  cursor: ContactCursor | null;
}

type SearchParams = Record<string, string | string[] | undefined>;

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** Reads an address. Never fails: what makes no sense in it counts as not there. */
export function readContactQuery(params: SearchParams): ContactQuery {
  const sortText = first(params.sort) ?? "";
  const sort = contactSorts.find((name) => name === sortText.replace(/^-/, ""));
  const given = Object.fromEntries(contactFilters.map((name) => [name, first(params[name]) ?? null]));
  return {
    words: cleanText((first(params.q) ?? "").slice(0, 200)),
    filters: ContactFilters.parse(given),
    sort: sort ?? "last",
    descending: sort !== undefined && sortText.startsWith("-"),
    cursor: decodeCursor(first(params.at)),
  };
}

/** The address of a contacts page. What is as usual is left out. */
export function contactsHref(slug: Slug, query: Partial<ContactQuery>): string {
  const { words = "", filters = noFilters, sort = "last", descending = false, cursor = null } = query;
  const params = new URLSearchParams();
  if (words.trim() !== "") params.set("q", words);
  for (const name of contactFilters) {
    const value = filters[name];
    if (value !== null) params.set(name, value);
  }
  if (sort !== "last" || descending) params.set("sort", `${descending ? "-" : ""}${sort}`);
  if (cursor) params.set("at", encodeCursor(cursor));
  const text = params.toString();
  return `/c/${slug}/contacts${text ? `?${text}` : ""}`;
}

/** Whether anything narrows the contacts down. */
export const isNarrowed = ({ words, filters }: Pick<ContactQuery, "words" | "filters">) =>
  words.trim() !== "" || contactFilters.some((name) => filters[name] !== null);
