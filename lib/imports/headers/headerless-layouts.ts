import type { ColumnProfile } from "@/lib/imports/reading";
import type { PersonField } from "@/lib/people/fields";
import type { HeaderlessLayout } from "./headerless-layout";
import { headerlessStates } from "./headerless-states";

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
): (PersonField | null)[] {
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
