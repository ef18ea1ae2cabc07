import type { ColumnProfile } from "@/lib/imports/reading";
import type { PersonField } from "@/lib/people/fields";
import type { Recipe } from "@/lib/people/joins";

/** A file without header that its shape tells: the number of columns and what some of them must hold. */
export interface HeaderlessLayout {
  label: string;
  columns: number;
  proofs: readonly { at: number; holds: (profile: ColumnProfile) => boolean }[];
  fields: Readonly<Record<number, PersonField>>;
  /** What is put together from several columns. */
  joins: readonly Recipe[];
  /** Columns that hold other things in each county, of which only the values tell what. */
  codes?: { from: number; to: number; fields: readonly (readonly [PersonField, RegExp])[] };
}
