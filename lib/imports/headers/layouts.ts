import type { PersonField } from "@/lib/people/fields";

/**
 * Exports whose headers mean something that their words do not say. Headers are lower case, letters and digits
 * only. A file is of a layout when it has all headers of `has`; `columns` then stand above everything else.
 */
export interface ExportLayout {
  label: string;
  has: readonly string[];
  columns: Readonly<Record<string, PersonField | null>>;
  /** A column that has city, state and ZIP in one line, where its values look so: it fills the city. */
  cityLine?: string;
  /** What is put together from several columns. */
  joins?: Readonly<Partial<Record<PersonField, readonly string[]>>>;
}

/** The layouts, the most particular first. */
const layouts: readonly ExportLayout[] = [
  {
    label: "North Carolina's voter file",
    has: ["ncid", "voterregnum"],
    columns: { ncid: "voter_id", voterregnum: null, countyid: null },
  },
  {
    label: "Ohio's voter file",
    has: ["sosvoterid", "countynumber", "countyid"],
    columns: { sosvoterid: "voter_id", countynumber: "county", countyid: null, city: null },
  },
  {
    label: "New York's voter file",
    has: ["sboeid", "ed", "ad"],
    columns: {
      sboeid: "voter_id",
      ed: "precinct",
      ad: "state_house_district",
      ld: null,
      enrollment: "party",
    },
  },
  {
    label: "Alaska's voter file",
    has: ["ascension", "dp"],
    columns: { ascension: "voter_id", dp: "precinct", un: null, orgregdate: null },
  },
  {
    label: "Maine's voter file",
    has: ["wp", "cg", "ss", "sr"],
    columns: {
      cty: "county",
      wp: "precinct",
      cg: "congressional_district",
      ss: "state_senate_district",
      sr: "state_house_district",
      regtown: null,
      dtaccept: "registration_date",
    },
  },
  {
    label: "Wisconsin's voter file",
    has: ["voterregnumber", "aldermanic", "countysupervisory"],
    columns: {
      state: null,
      ward: "precinct",
      jurisdiction: null,
      municipality: null,
      applicationdate: "registration_date",
    },
    cityLine: "address2",
  },
  {
    label: "Virginia's voter file",
    has: ["identificationnumber", "localityname"],
    columns: {
      identificationnumber: "voter_id",
      localityname: "county",
      status: "registration_status",
      townname: null,
      city: "city",
    },
  },
  {
    label: "New Jersey's voter file",
    has: ["displayid", "legid"],
    columns: {
      displayid: "voter_id",
      legid: null,
      municipality: null,
      ward: null,
      district: null,
      // A district elects to both chambers; a column fills one field.
      legislative: "state_house_district",
    },
    // A district's number means something only in its ward and town.
    joins: { precinct: ["municipality", "ward", "district"] },
  },
  {
    label: "Washington's voter file",
    has: ["statevoterid", "regstnum", "regunittype"],
    columns: {
      mail1: null,
      mail2: null,
      mail3: null,
      mail4: null,
      legislativedistrict: "state_house_district",
    },
  },
  {
    label: "Google Contacts",
    has: ["phone1value", "email1value"],
    columns: { phone1value: "cell_phone", name: null },
  },
  {
    label: "HubSpot",
    has: ["recordid", "phonenumber", "firstname", "lastname"],
    columns: { phonenumber: "cell_phone" },
  },
  {
    label: "Luma",
    has: ["apiid", "approvalstatus", "checkedinat"],
    columns: { apiid: "external_id", phonenumber: "cell_phone" },
  },
];

/** A header as layouts spell it. */
export const layoutKey = (header: string) =>
  header
    .normalize("NFKC")
    .toLowerCase()
    .replace(/e-mail/gu, "email")
    .replace(/[^\p{L}\p{N}]/gu, "");

/** The layout of a file, or null. */
export function findExportLayout(headers: readonly string[]): ExportLayout | null {
  const keys = new Set(headers.map(layoutKey));
  return layouts.find(({ has }) => has.every((key) => keys.has(key))) ?? null;
}
