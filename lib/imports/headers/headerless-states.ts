import type { ColumnProfile } from "@/lib/imports/reading";
import type { HeaderlessLayout } from "./headerless-layout";

const like = (pattern: RegExp) => (profile: ColumnProfile) =>
  profile.top.length > 0 && profile.top.every(([value]) => pattern.test(value));
const dates = ({ share }: ColumnProfile) => share.date > 0.9;
const genders = ({ share }: ColumnProfile) => share.gender > 0.9;

/** The voter files that states give without headers. Column positions start at 0; as the states document them. */
export const headerlessStates: readonly HeaderlessLayout[] = [
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
    joins: [{ field: "home_phone", indexes: [34, 35] }],
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
      17: "city",
      18: "state",
      19: "zip",
      26: "precinct",
      150: "home_phone",
      151: "county",
    },
    joins: [
      { field: "address1", indexes: [12, 13, 14] },
      { field: "address2", indexes: [15, 16] },
    ],
    // Each county numbers its forty kinds of districts anew and says which is which in a file of its own.
    codes: {
      from: 30,
      to: 69,
      fields: [
        ["congressional_district", /^(?:CN|CON|CG|CONG|CONGR|US|USC)[ -]?\d{1,2}$/iu],
        ["state_senate_district", /^(?:STS|SS|SN|SEN)[ -]?\d{1,2}$/iu],
        ["state_house_district", /^(?:STH|SH|LEG|LG|REP)[ -]?\d{1,3}$/iu],
      ],
    },
  },
  {
    label: "New York's voter file",
    columns: 47,
    proofs: [
      { at: 13, holds: like(/^\d{5}$/u) },
      { at: 19, holds: dates },
      { at: 20, holds: genders },
      { at: 23, holds: like(/^\d{1,2}$/u) },
      { at: 45, holds: like(/^NY\d+$/u) },
    ],
    fields: {
      0: "last_name",
      1: "first_name",
      2: "middle_name",
      3: "suffix",
      12: "city",
      13: "zip",
      19: "date_of_birth",
      20: "gender",
      21: "party",
      23: "county",
      24: "precinct",
      28: "congressional_district",
      29: "state_senate_district",
      30: "state_house_district",
      37: "registration_date",
      41: "registration_status",
      45: "voter_id",
    },
    joins: [
      // The last is an address that fits no other form, where the others are blank.
      { field: "address1", indexes: [4, 5, 6, 7, 8, 11] },
      { field: "address2", indexes: [9, 10] },
    ],
  },
];
