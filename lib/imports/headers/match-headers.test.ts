import fc from "fast-check";
import { expect, test } from "vitest";
import { fieldNames } from "@/lib/people/fields";
import { matchHeaders } from "./match-headers";
import { profileColumn } from "./profile-column";

const column = (header: string, ...values: string[]) => ({ header, profile: profileColumn(values) });
const targets = (...columns: ReturnType<typeof column>[]) =>
  matchHeaders(columns).map(({ target }) => target);
const byName = (...headers: string[]) => targets(...headers.map((header) => column(header)));

test.each([
  ["a spouse", ["First Name", "Spouse First Name", "Spouse Phone"], ["first_name", null, null]],
  [
    "an emergency contact",
    ["Name", "Emergency Contact", "Emergency Contact Phone"],
    ["full_name", null, null],
  ],
  ["an assistant", ["Full Name", "Assistant's Name", "Assistant's Phone"], ["full_name", null, null]],
  ["an organizer", ["name", "event organizer email", "host name"], ["full_name", null, null]],
  ["a recruiter", ["email", "recruiter_name_or_email", "recruiter_id"], ["email", null, null]],
  ["an employer's address", ["Employer", "Employer City", "Employer ZIP"], ["employer", null, null]],
  ["a polling place", ["City", "Polling Place", "poll_city"], ["city", null, null]],
  ["a previous name", ["Last Name", "Former_Last_Name", "Previous Address"], ["last_name", null, null]],
  ["a parent", ["Email", "Parent Email", "Guardian Phone"], ["email", null, null]],
])("what is %s's stays out of the person's fields", (_, headers, expected) => {
  expect(byName(...headers)).toEqual(expected);
});

test.each([
  ["email_opt_in"],
  ["Accepts Email Marketing"],
  ["SMS consent"],
  ["Subscribed"],
  ["OPTIN_TIME"],
  ["mobile_opt_in"],
])("the opt-in %s is no opt-out", (header) => {
  expect(targets(column("Email"), column(header, "yes", "no", "yes"))).toEqual(["email", null]);
});

test.each([
  ["Email Opt Out", "do_not_email"],
  ["HasOptedOutOfEmail", "do_not_email"],
  ["Do Not Phone", "do_not_call"],
  ["DNC", "do_not_call"],
  ["do_not_text", "do_not_text"],
  ["SMS Opt-Out", "do_not_text"],
  ["No Mail", "do_not_mail"],
  ["Do Not Contact", "do_not_contact"],
])("%s goes to %s", (header, field) => {
  expect(byName("First Name", header)).toEqual(["first_name", field]);
});

test("an opt-out without channel is of the file's only channel, else of all", () => {
  expect(byName("Email", "Opted Out")).toEqual(["email", "do_not_email"]);
  expect(byName("Cell", "opt_out")).toEqual(["cell_phone", "do_not_text"]);
  expect(byName("Cell", "Email", "opt_out")).toEqual(["cell_phone", "email", "do_not_contact"]);
});

test("residence beats mailing, and mailing stands in where it is alone", () => {
  expect(byName("Mailing Address", "Res Address", "Mail City", "Res City")).toEqual([
    null,
    "address1",
    null,
    "city",
  ]);
  expect(byName("MailingStreet", "MailingCity", "MailingPostalCode")).toEqual(["address1", "city", "zip"]);
  expect(byName("Mailing Address Line 1", "City", "Zip")).toEqual(["address1", "city", "zip"]);
  expect(byName("Address", "City", "Zip", "Mail_State")).toEqual(["address1", "city", "zip", null]);
});

test("parts of an address are not the address", () => {
  expect(byName("House Number", "Street Name", "Street Suffix", "Unit Number", "City")).toEqual([
    null,
    null,
    null,
    null,
    "city",
  ]);
});

test("a title is no occupation unless the form of address has its own column", () => {
  expect(byName("Title", "First Name")).toEqual([null, "first_name"]);
  expect(byName("Salutation", "First Name", "Title")).toEqual([null, "first_name", "occupation"]);
});

test("the government's number is the voter ID, a vendor's key is an external ID", () => {
  expect(byName("LALVOTERID", "Voters_StateVoterID", "Party")).toEqual(["external_id", "voter_id", "party"]);
  expect(byName("Registrant ID", "Precinct", "Party", "DOB")).toEqual([
    "voter_id",
    "precinct",
    "party",
    "date_of_birth",
  ]);
  expect(byName("Order ID", "Amount", "Email")).toEqual([null, null, "email"]);
});

test("a registration at an event is none of a voter", () => {
  expect(byName("Email", "Registration Date", "Registration Status", "Ticket Type")).toEqual([
    "email",
    null,
    null,
    null,
  ]);
});

test("values veto a header, blank columns do not", () => {
  expect(targets(column("Email", "yes", "no", "yes"))).toEqual([null]);
  expect(targets(column("Phone", "a@example.com", "b@example.com", "c@example.com"))).toEqual([null]);
  expect(targets(column("Email", "", ""), column("Phone", ""))).toEqual(["email", "home_phone"]);
  expect(targets(column("Do Not Email", "a@example.com", "b@example.com", "c@example.com"))).toEqual([null]);
});

test("a plain phone is asked about, a cell phone is sure, and the reason says why", () => {
  const [phone] = matchHeaders([column("Phone", "614-555-0100")]);
  expect(phone).toMatchObject({ target: "home_phone", verdict: "check", suggestions: ["cell_phone"] });
  const [cell] = matchHeaders([column("Cell_Phone", "614-555-0100")]);
  expect(cell).toMatchObject({ target: "cell_phone", verdict: "sure" });
  expect(cell?.reason).toBe("the header says cell phone and 100 % look like phone numbers");
});

test("repeated headers are told apart by position", () => {
  expect(byName("Name", "Email", "Email")).toEqual(["full_name", "email", null]);
});

const anyHeader = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.constantFrom(
    ...fieldNames,
    "Phone",
    "Name",
    "Mailing City",
    "tags",
    "Notes",
    "E-mail 2",
    "ID",
    "Mobile",
    "Zip+4",
  ),
);
const anyCell = fc.constantFrom(
  "",
  "x",
  "a@example.com",
  "614-555-0100",
  "43215",
  "01/02/1980",
  "Ann",
  "OH",
  "yes",
);
const anyColumn = fc
  .tuple(anyHeader, fc.array(anyCell, { maxLength: 5 }))
  .map(([header, cells]) => column(header, ...cells));

test("no field is given twice but tags and notes, and confidence stays between 0 and 1", () => {
  fc.assert(
    fc.property(fc.array(anyColumn, { maxLength: 25 }), (columns) => {
      const matches = matchHeaders(columns);
      expect(matches).toHaveLength(columns.length);
      const single = matches.flatMap(({ target }) =>
        target === null || target === "tags" || target === "notes" ? [] : [target],
      );
      expect(new Set(single).size).toBe(single.length);
      for (const { target, confidence, verdict, suggestions, reason } of matches) {
        expect(confidence >= 0 && confidence <= 1).toBe(true);
        expect(verdict === "unused").toBe(target === null);
        expect(suggestions.length).toBeLessThanOrEqual(4);
        expect(suggestions).not.toContain(target);
        expect(reason).not.toBe("");
      }
      expect(matchHeaders(columns)).toEqual(matches);
    }),
    { numRuns: 150 },
  );
});

test("another order of distinct headers gives the same targets", () => {
  const headers = [
    "First Name",
    "Last Name",
    "Email",
    "Mobile",
    "Home Phone",
    "Res City",
    "Mail City",
    "Party",
    "DOB",
    "Tags",
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(headers, { minLength: headers.length }), (shuffled) => {
      const found = new Map(byName(...shuffled).map((target, at) => [shuffled[at], target]));
      expect(headers.map((header) => found.get(header))).toEqual(byName(...headers));
    }),
    { numRuns: 50 },
  );
});

const given = (header: string, ...values: string[]) =>
  targets(column("Email", "a@x.org", "b@x.org", "c@x.org"), column(header, ...values))[1];

test.each([
  ["Title", ["Teacher", "Engineer", "Nurse"], "occupation"],
  ["Title", ["Mr.", "Ms.", "Dr."], null],
  ["Mobile", ["true", "false", "true"], null],
  ["Mobile", ["614-555-0101", "614-555-0102", "614-555-0103"], "cell_phone"],
  ["Klaviyo ID", ["01HX1", "01HX2", "01HX3"], "external_id"],
  ["Klaviyo ID", ["A", "A", "B"], null],
  ["Household_ID", ["H1", "H2", "H3"], null],
  ["Order ID", ["1001", "1002", "1003"], null],
  ["Status", ["Home", "Not home", "Moved"], null],
  ["Region", ["North", "South", "West"], null],
  ["Region", ["OH", "PA", "OH"], "state"],
  ["Suffix", ["0", "1", "0"], null],
  ["Affiliation", ["Riverside Clinic", "Elm School", "County"], null],
  ["DOB", ["3/22", "4/1", "12/9"], null],
  ["Internal notes", ["called twice", "", "nice"], "notes"],
  ["What city do you live in?", ["Dayton", "Toledo", "Akron"], "city"],
  ["In what ZIP code is your home located?", ["43215", "43004", "43201"], "zip"],
  ["sender_email", ["x@y.org", "x@y.org", "x@y.org"], null],
  ["Do you want our newsletter?", ["yes", "no", "yes"], null],
] as const)("%s with values such as %j is %s", (header, values, field) => {
  expect(given(header, ...values)).toBe(field);
});
