/** The columns of `voter`, as relations of voters must give them; `raw` holds what a list said where that is another. */
export const voterColumns = [
  "voter_uid",
  "state",
  "state_voter_id",
  "county",
  "first_name",
  "middle_name",
  "last_name",
  "suffix",
  "birth_date",
  "birth_year",
  "gender",
  "party",
  "status",
  "registration_date",
  "address1",
  "address2",
  "city",
  "zip",
  "congressional_district",
  "state_senate_district",
  "state_house_district",
  "precinct",
  "phone",
  "email",
  "confidential",
  "history",
  "first_key",
  "last_key",
  "street_key",
  "unit_key",
  "raw",
] as const;

/** In this order a release lies on disk, so that a district is a few pieces of it. */
export const voterOrder = "state, congressional_district, county, zip, last_name, first_name, voter_uid";

/** What nobody may see of a confidential voter: it lies in `voter_withheld`, which nothing but the next release reads. */
export const withheldColumns: readonly string[] = [
  "address1",
  "address2",
  "city",
  "zip",
  "phone",
  "email",
  "street_key",
  "unit_key",
  "raw",
];
