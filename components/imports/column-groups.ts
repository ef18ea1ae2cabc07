import { type FieldGroup, fieldGroups, fields, isField, type Target } from "@/lib/people/fields";
import type { Mapping } from "@/lib/people/mapping";

/** The groups that columns of a list are shown by: those of the fields they go to, and the campaign's own fields. */
export type ColumnGroup = FieldGroup | "Own fields";

/** The group of fields that a target is of; null for a column that isn't used. */
export function groupOf(target: Target): ColumnGroup | null {
  if (target === null) return null;
  return isField(target) ? fields[target].group : "Own fields";
}

/** The groups of fields that columns go to, with how many do. */
export function usedGroups(mapping: Mapping): (readonly [ColumnGroup, number])[] {
  return ([...fieldGroups, "Own fields"] as const).flatMap((group) => {
    const count = mapping.filter(({ target }) => groupOf(target) === group).length;
    return count > 0 ? [[group, count] as const] : [];
  });
}
