/** The columns of a list, in order, under the names of the fields they map to. */
export const listColumns = [
  "voter_id",
  "first_name",
  "middle_name",
  "last_name",
  "suffix",
  "date_of_birth",
  "gender",
  "party",
  "address1",
  "address2",
  "city",
  "state",
  "zip",
  "county",
  "congressional_district",
  "precinct",
  "home_phone",
  "cell_phone",
  "email",
  "registration_date",
  "registration_status",
  "support_level",
  "tags",
] as const;

export type ListColumn = (typeof listColumns)[number];

/** Position of each column in a row of cells. */
export const columnAt = Object.fromEntries(listColumns.map((name, position) => [name, position])) as Record<
  ListColumn,
  number
>;

/**
 * How a list's columns are named, and which there are. `map`: the header and the field it stands for, or null
 * where it stands for none; `arrange`: the cells of the file's row from those of `listColumns`.
 */
export interface ListLayout {
  map: readonly (readonly [header: string, field: string | null])[];
  arrange?: (cells: readonly string[]) => string[];
}

const renamed = (...headers: string[]): ListLayout => ({
  map: listColumns.map((name, position) => [headers[position] ?? name, name] as const),
});

const cell = (cells: readonly string[], column: ListColumn): string => cells[columnAt[column]] ?? "";

/** The field names themselves. */
export const plainLayout: ListLayout = renamed();

/** Names as a secretary of state or a spreadsheet writes them. */
export const titleLayout: ListLayout = renamed(
  "Voter ID",
  "First Name",
  "Middle Name",
  "Last Name",
  "Suffix",
  "Date of Birth",
  "Gender",
  "Party",
  "Residential Address",
  "Apt/Unit",
  "City",
  "State",
  "Zip Code",
  "County",
  "Congressional District",
  "Precinct Name",
  "Home Phone",
  "Cell Phone",
  "Email Address",
  "Registration Date",
  "Voter Status",
  "Support Level",
  "Tags",
);

/** Names in the manner of VAN exports. */
export const vanLayout: ListLayout = renamed(
  "StateFileID",
  "FirstName",
  "MidName",
  "LastName",
  "Suffix",
  "DOB",
  "Sex",
  "Party",
  "Address",
  "AddressLine2",
  "City",
  "State",
  "Zip5",
  "CountyName",
  "CD",
  "PrecinctName",
  "HomePhone",
  "CellPhone",
  "PreferredEmail",
  "DateReg",
  "RegistrationStatusName",
  "SupportScore",
  "ActivistCodes",
);

/** A supporter list: "Last, First" in one column, no voter id, a column without a name and two of one name. */
export const supporterLayout: ListLayout = {
  map: [
    ["Name", "full_name"],
    ["E-mail", "email"],
    ["Phone", "cell_phone"],
    ["Phone", "home_phone"],
    ["", null],
    ["Street", "address1"],
    ["Town", "city"],
    ["Postal code", "zip"],
    ["Interests", "tags"],
  ],
  arrange: (cells) => [
    [cell(cells, "last_name").trim(), cell(cells, "first_name").trim()].filter(Boolean).join(", "),
    cell(cells, "email"),
    cell(cells, "cell_phone"),
    cell(cells, "home_phone"),
    "",
    cell(cells, "address1"),
    cell(cells, "city"),
    cell(cells, "zip"),
    cell(cells, "tags"),
  ],
};
