import type { CustomColumn } from "@/server/people/store/custom-column";

/** The custom fields of the campaign that take part in matching; null where it doesn't have them yet. */
export interface MatchFields {
  externalId: string | null;
  suffix: string | null;
}

/** The campaign's fields that take part in matching, of those that a list fills. */
export function matchFields(customs: readonly CustomColumn[]): MatchFields {
  const id = (name: string) => customs.find((one) => one.name === name)?.id ?? null;
  return { externalId: id("external_id"), suffix: id("suffix") };
}
