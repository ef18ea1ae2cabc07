import { channelLabels, partyLabels, supportLabels } from "./contact-field";
import { type ContactFilter, unknownValue } from "./contact-query";
import type { Facets } from "./facets";

/** The words for a filter on screen. */
export const filterLabels: Record<ContactFilter, string> = {
  county: "County",
  district: "District",
  party: "Party",
  support: "Support",
  tag: "Tag",
  source: "Source",
  dnc: "Do not contact",
  import: "Import",
};

const valueLabels: Partial<Record<ContactFilter, Record<string, string>>> = {
  party: partyLabels,
  support: supportLabels,
  dnc: channelLabels,
};

/** The words for a filter's value. */
export function filterValueLabel(filter: ContactFilter, value: string, facets: Facets): string {
  if (value === unknownValue) return filter === "dnc" ? "Nothing marked" : "Not known";
  if (filter === "tag")
    return facets.tag.find((facet) => facet.value === value)?.label ?? "A tag that is gone";
  return valueLabels[filter]?.[value] ?? value;
}
