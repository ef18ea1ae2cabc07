import { expect, it } from "vitest";
import type { Target } from "@/lib/people/fields";
import { profileColumn } from "./profile-column";
import { proposeJoins } from "./propose-joins";

const joins = (
  headers: string[],
  values: Record<string, string[]> = {},
  targets: Record<string, Target> = {},
) =>
  proposeJoins(
    headers.map((header) => ({ header, profile: profileColumn(values[header] ?? []) })),
    headers.map((header) => targets[header] ?? null),
  ).map(({ field, indexes }) =>
    [field, ...indexes.map((index) => headers[index])].join(": ").replaceAll(": ", " "),
  );

it.each([
  [
    ["STREET_NAME", "HOUSE_NUM", "STREET_TYPE", "PRE_DIR", "UNIT_NUM", "CITY"],
    ["address1 HOUSE_NUM PRE_DIR STREET_NAME STREET_TYPE", "address2 UNIT_NUM"],
  ],
  [["House Number", "Street"], ["address1 House Number Street"]],
  [
    ["Mail House Number", "Mail Street Name", "Res House Number", "Res Street Name", "Res Apt"],
    ["address1 Res House Number Res Street Name", "address2 Res Apt"],
  ],
  [["Mailing House Number", "Mailing Street Name"], []],
  [
    ["QX_HOUSE_NUMBER", "QX_STREET_NAME", "QX_UNIT", "QX_CITY"],
    ["address1 QX_HOUSE_NUMBER QX_STREET_NAME", "address2 QX_UNIT"],
  ],
  [
    ["QX House Number", "QX Street Name", "QX Unit", "House Number", "Street Name"],
    ["address1 House Number Street Name"],
  ],
  [["Employer Street Number", "Employer Street Name"], []],
  [["Polling Place House Number", "Polling Place Street Name"], []],
  [["House Number", "City"], []],
  [["RADDNUMBER", "RSTREETNAME", "RADDRNONSTD"], ["address1 RADDNUMBER RSTREETNAME RADDRNONSTD"]],
  [
    ["STREET_NUMBER", "STREET_NAME", "ADDRESS_NON_STD"],
    ["address1 STREET_NUMBER STREET_NAME ADDRESS_NON_STD"],
  ],
  [["Non Standard Address", "City"], []],
  [["House", "Street Name"], ["address1 House Street Name"]],
  [["House", "House Number", "Street Name"], ["address1 House Number Street Name"]],
  [["Area Code", "Phone Number"], ["home_phone Area Code Phone Number"]],
  [["Cell Area Code", "Cell Phone"], ["cell_phone Cell Area Code Cell Phone"]],
  [["Spouse Area Code", "Phone"], []],
  [
    ["Phone Area Code", "Phone Exchange", "Phone Last Four"],
    ["home_phone Phone Area Code Phone Exchange Phone Last Four"],
  ],
  [["Area Code", "Exchange", "City"], []],
  [["Civic No.", "Street Name"], ["address1 Civic No. Street Name"]],
  [["Birth Year", "Birth Month", "Birth Day"], ["date_of_birth Birth Year Birth Month Birth Day"]],
  [["Year of Birth", "Month of Birth"], []],
  [
    ["Registration Day", "Registration Month", "Registration Year"],
    ["registration_date Registration Year Registration Month Registration Day"],
  ],
])("of %j joins %j", (headers, found) => expect(joins(headers)).toEqual(found));

it("leaves a field alone that a column fills as a whole", () => {
  expect(joins(["House Number", "Street Name", "Address"], {}, { Address: "address1" })).toEqual([]);
  expect(joins(["Area Code", "Phone"], { Phone: ["614-555-0101"] })).toEqual([]);
});

it("joins the parts where the column for the whole is hardly ever filled", () => {
  const blank = Array.from({ length: 20 }, (_, k) => (k === 3 ? "Rural Route 7" : ""));
  expect(
    joins(["House Number", "Street Name", "Address"], { Address: blank }, { Address: "address1" }),
  ).toEqual(["address1 House Number Street Name"]);
});

it("takes no column of a chamber for a house number", () => {
  expect(joins(["House", "Street Name"], {}, { House: "state_house_district" })).toEqual([]);
});

it("joins the parts with the address that fits no form, however often there is one", () => {
  const rest = { "Non Standard Address": ["", "", "RR 2 Box 7"], "House Number": ["1", "2", ""] };
  expect(
    joins(["House Number", "Street Name", "Non Standard Address"], rest, {
      "Non Standard Address": "address1",
    }),
  ).toEqual(["address1 House Number Street Name Non Standard Address"]);
});

it("gives a street without numbers the number that stands beside it, and joins nothing else with it", () => {
  const street = { Street: ["Main St", "Elm St"], "Street 1": ["Main St", "Elm St"] };
  expect(joins(["Street Number", "Street 1"], street, { "Street 1": "address1" })).toEqual([
    "address1 Street Number Street 1",
  ]);
  const other = { Address: ["Main St", "Elm St"] };
  expect(joins(["House Number", "Street Name", "Address"], other, { Address: "address1" })).toEqual([]);
});
