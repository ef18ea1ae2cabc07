import type { PersonField } from "@/lib/people/fields";

/** The loader's fields that a voter file keeps. */
export const voterFields: readonly PersonField[] = [
  "voter_id",
  "external_id",
  "first_name",
  "middle_name",
  "last_name",
  "suffix",
  "full_name",
  "address1",
  "address2",
  "city",
  "state",
  "zip",
  "county",
  "congressional_district",
  "state_senate_district",
  "state_house_district",
  "precinct",
  "home_phone",
  "cell_phone",
  "email",
  "date_of_birth",
  "gender",
  "party",
  "registration_date",
  "registration_status",
];
/** What a list of voters can't do without. */
const needed = [
  [["voter_id", "external_id"], "voter ids"],
  [["last_name", "full_name"], "names"],
] as const;

/** What columns that go to these targets lack for a list of voters, in words; null where nothing is missing. */
export function missingFrom(targets: readonly (string | null)[]): string | null {
  const there = new Set(targets.map((target) => target?.split("#")[0]));
  const what = needed.find(([fields]) => !fields.some((field) => there.has(field)))?.[1];
  return what ? `has no column of ${what}. Say which it is.` : null;
}

const known = new Set<string | null>(voterFields);

export const isVoterField = (target: string | null): boolean => known.has(target);
