import type { Field } from "@/lib/fields";
import type { ColumnProfile } from "@/lib/reading";

/** A file without header that its shape tells: the number of columns and what some of them must hold. */
export interface HeaderlessLayout {
  label: string;
  columns: number;
  proofs: readonly { at: number; holds: (profile: ColumnProfile) => boolean }[];
  fields: Readonly<Record<number, Field>>;
}

const like = (pattern: RegExp) => (profile: ColumnProfile) =>
  profile.top.length > 0 && profile.top.every(([value]) => pattern.test(value));
const dates = ({ share }: ColumnProfile) => share.date > 0.9;
const genders = ({ share }: ColumnProfile) => share.gender > 0.9;

/** Column positions start at 0; as the states document them. */
const headerlessLayouts: readonly HeaderlessLayout[] = [
  {
    label: "Florida's voter file",
    columns: 38,
    proofs: [
      { at: 0, holds: like(/^[A-Z]{3}$/u) },
      { at: 1, holds: like(/^\d{9,10}$/u) },
      { at: 19, holds: genders },
      { at: 21, holds: dates },
      { at: 22, holds: dates },
    ],
    fields: {
      0: "county",
      1: "voter_id",
      2: "last_name",
      3: "suffix",
      4: "first_name",
      5: "middle_name",
      7: "address1",
      8: "address2",
      9: "city",
      10: "state",
      11: "zip",
      19: "gender",
      21: "date_of_birth",
      22: "registration_date",
      23: "party",
      24: "precinct",
      28: "registration_status",
      29: "congressional_district",
      30: "state_house_district",
      31: "state_senate_district",
      37: "email",
    },
  },
  {
    label: "Pennsylvania's full voter export",
    columns: 153,
    proofs: [
      { at: 0, holds: like(/^\d{9}-\d{2}$/u) },
      { at: 6, holds: genders },
      { at: 7, holds: dates },
      { at: 8, holds: dates },
    ],
    fields: {
      0: "voter_id",
      2: "last_name",
      3: "first_name",
      4: "middle_name",
      5: "suffix",
      6: "gender",
      7: "date_of_birth",
      8: "registration_date",
      9: "registration_status",
      11: "party",
      16: "address2",
      17: "city",
      18: "state",
      19: "zip",
      26: "precinct",
      150: "home_phone",
      151: "county",
    },
  },
];

/** The headerless layout that the columns prove, or null. */
export function findHeaderlessLayout(profiles: readonly ColumnProfile[]): HeaderlessLayout | null {
  const proves = ({ columns, proofs }: HeaderlessLayout) =>
    profiles.length === columns &&
    proofs.every(({ at, holds }) => {
      const profile = profiles[at];
      return profile !== undefined && holds(profile);
    });
  return headerlessLayouts.find(proves) ?? null;
}
