import type { ColumnProfile } from "@/lib/imports/reading";
import type { Field } from "@/lib/people/fields";
import type { Recipe } from "@/lib/people/joins";
import { headerlessStates } from "./headerless-states";

/** A file without header that its shape tells: the number of columns and what some of them must hold. */
export interface HeaderlessLayout {
  label: string;
  columns: number;
  proofs: readonly { at: number; holds: (profile: ColumnProfile) => boolean }[];
  fields: Readonly<Record<number, Field>>;
  /** What is put together from several columns. */
  joins: readonly Recipe[];
  /** Columns that hold other things in each county, of which only the values tell what. */
  codes?: { from: number; to: number; fields: readonly (readonly [Field, RegExp])[] };
}

/** The headerless layout that the columns prove, or null. */
export function findHeaderlessLayout(profiles: readonly ColumnProfile[]): HeaderlessLayout | null {
  const proves = ({ columns, proofs }: HeaderlessLayout) =>
    profiles.length === columns &&
    proofs.every(({ at, holds }) => {
      const profile = profiles[at];
      return profile !== undefined && holds(profile);
    });
  return headerlessStates.find(proves) ?? null;
}

/** The field of each column of a layout, by position: those that it always has, and those that its codes tell. */
export function fieldsOfShape(
  { fields, codes }: HeaderlessLayout,
  profiles: readonly ColumnProfile[],
): (Field | null)[] {
  const found = profiles.map((_, at) => fields[at] ?? null);
  for (const [field, pattern] of codes?.fields ?? []) {
    const at = profiles.findIndex(
      ({ top }, index) =>
        index >= (codes?.from ?? 0) &&
        index <= (codes?.to ?? 0) &&
        top.length > 0 &&
        top.every(([value]) => pattern.test(value)),
    );
    if (at >= 0) found[at] = field;
  }
  return found;
}
