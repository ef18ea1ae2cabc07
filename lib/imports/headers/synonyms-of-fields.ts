import type { PersonField } from "@/lib/people/fields";

/**
 * Names of a field, comma-separated; the order of words is free. `weak` names are asked about, as are `maybe` names that
 * another field has as `likely` ones; `hint` names
 * only suggested.
 */
export type Synonyms = Partial<
  Record<PersonField, { sure?: string; likely?: string; maybe?: string; weak?: string; hint?: string }>
>;
