import type { Field } from "@/lib/fields";

/** The loader's fields that a voter file keeps. */
export const voterFields: readonly Field[] = [
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
const known = new Set<string | null>(voterFields);

export const isVoterField = (target: string | null): boolean => known.has(target);
