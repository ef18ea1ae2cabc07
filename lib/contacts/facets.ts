/** A value that contacts have, and how many have it. value null: they have none. label: its words, where they differ. */
export interface Facet {
  value: string | null;
  label: string | null;
  contacts: number;
}

export const facetNames = ["county", "district", "party", "support", "tag", "source", "dnc"] as const;
export type FacetName = (typeof facetNames)[number];

/** What contacts can be filtered by, each with its values, the most frequent first. */
export type Facets = Record<FacetName, Facet[]>;
