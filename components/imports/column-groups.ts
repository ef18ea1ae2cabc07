import type { MatchedColumn } from "@/lib/imports/matched-columns";
import { type FieldGroup, fieldGroups, fields, isField, type Target } from "@/lib/people/fields";

/** The groups that columns of a list are shown by: those of the fields they go to, and the campaign's own fields. */
type ColumnGroup = FieldGroup | "Own fields";

/** The group of fields that a target is of; null for a column that isn't used. */
function groupOf(target: Target): ColumnGroup | null {
  if (target === null) return null;
  return isField(target) ? fields[target].group : "Own fields";
}

/** The groups of fields that columns go to, with how many do. */
export function usedGroups(columns: readonly MatchedColumn[]): (readonly [ColumnGroup, number])[] {
  return ([...fieldGroups, "Own fields"] as const).flatMap((group) => {
    const count = columns.filter(({ target }) => groupOf(target) === group).length;
    return count > 0 ? [[group, count] as const] : [];
  });
}

/** Which columns are shown: all, those that need a look, that aren't used or that go to a group; `words`: in their names. */
export interface ShownColumns {
  show: "all" | "look" | "unused" | ColumnGroup;
  words: string;
}

/** Whether nothing of a column is loaded. */
export const isUnused = ({ target }: MatchedColumn) => target === null;

/** Whether a column is among those that are to be shown. */
export function isShown(column: MatchedColumn, { show, words }: ShownColumns): boolean {
  if (!column.name.toLowerCase().includes(words.trim().toLowerCase())) return false;
  if (show === "all") return true;
  if (show === "look") return column.needsLook;
  return groupOf(column.target) === (show === "unused" ? null : show);
}
