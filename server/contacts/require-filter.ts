import "server-only";
import { readFilterText } from "@/lib/contacts/filter/filter-address";
import { type ContactFilter, noFilter } from "@/lib/contacts/filter/filter-step";
import { Refusal } from "@/server/platform/refusal";

/** The filter that something is to be done by; everybody only where none was given. Refuses: invalid_input. */
export function requireFilter(text: string | undefined): ContactFilter {
  if (text === undefined) return noFilter;
  const { filter, problem } = readFilterText(text);
  if (filter === null) throw new Refusal("invalid_input", `The filter can't be read: ${problem}.`);
  return filter;
}
