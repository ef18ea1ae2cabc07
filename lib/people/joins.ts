import type { Mapping } from "@/lib/people/mapping";
import type { PersonField } from "./fields";

/**
 * Fields whose value may stand in several columns, and what is put between the parts. A joined column has a `place` in its
 * mapping; blank parts are passed over, but a date needs all of year, month and day, in that order.
 */
const separators: Partial<Record<PersonField, string>> = {
  address1: " ",
  address2: " ",
  home_phone: "-",
  cell_phone: "-",
  work_phone: "-",
  precinct: " ",
  date_of_birth: "-",
  registration_date: "-",
};

/** What stands between the parts of a field's value; undefined for a field that isn't joined. */
export const joinSeparator = (target: string | null): string | undefined =>
  target === null ? undefined : separators[target as PersonField];

/** Whether a target is a date, whose value is worthless without each of its parts. */
export const isDateField = (target: string | null) =>
  target === "date_of_birth" || target === "registration_date";

/** A field with the columns that it is joined from, in order. */
export interface Recipe {
  field: PersonField;
  indexes: number[];
}

/** The fields of a mapping that are joined from several columns. */
export function recipesOf(mapping: Mapping): Recipe[] {
  const byField = new Map<PersonField, { index: number; place: number }[]>();
  for (const { index, target, place } of mapping) {
    if (place === undefined || joinSeparator(target) === undefined) continue;
    const field = target as PersonField;
    byField.set(field, [...(byField.get(field) ?? []), { index, place }]);
  }
  return [...byField].map(([field, parts]) => ({
    field,
    indexes: parts.sort((a, b) => a.place - b.place || a.index - b.index).map(({ index }) => index),
  }));
}

/** The mapping with a field joined from these columns, in this order; other columns no longer go to it. */
export function joinColumns(mapping: Mapping, { field, indexes }: Recipe): Mapping {
  return mapping.map(({ index, target, place }) => {
    const at = indexes.indexOf(index);
    if (at >= 0) return { index, target: field, ...(indexes.length > 1 ? { place: at } : {}) };
    if (target === field) return { index, target: null };
    return { index, target, ...(place === undefined ? {} : { place }) };
  });
}

/** The value that parts make; "" where they make none. */
export function joinParts(field: PersonField, parts: readonly string[]): string {
  const filled = parts.map((part) => part.trim()).filter((part) => part !== "");
  if (isDateField(field) && filled.length < parts.length) return "";
  return filled.join(joinSeparator(field) ?? " ");
}
