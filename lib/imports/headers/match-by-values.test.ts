import { expect, test } from "vitest";
import { isHeaderless } from "./match-by-values";
import { matchHeaders } from "./match-headers";
import { profileColumn } from "./profile-column";

const table = (headers: readonly string[], rows: readonly string[][]) =>
  headers.map((header, at) => ({ header, profile: profileColumn(rows.map((row) => row[at] ?? "")) }));

test("blank, numbered and data-like headers are none", () => {
  expect(isHeaderless(["", "", ""])).toBe(true);
  expect(isHeaderless(["Column 1", "Column2", "Unnamed: 3"])).toBe(true);
  expect(isHeaderless(["Ann", "Smith", "ann@example.com", "614-555-0100", "43215"])).toBe(true);
  expect(isHeaderless(["Name", "Email", "2020"])).toBe(false);
  expect(isHeaderless(["Name", "11/03/2020", "11/08/2022", "Email", "City"])).toBe(false);
});

test("without header the values decide, and everything is asked about", () => {
  const rows = [
    [
      "Mary",
      "Quill",
      "mary@example.com",
      "614-555-0100",
      "12 Main St",
      "Dublin",
      "OH",
      "43215",
      "01/02/1955",
    ],
    [
      "John",
      "Bower",
      "john@example.com",
      "614-555-0101",
      "14 Main St",
      "Athens",
      "OH",
      "43216",
      "03/04/1987",
    ],
    ["Linda", "Crane", "linda@example.com", "614-555-0102", "9 Oak Ave", "Lima", "OH", "43217", "05/06/1990"],
  ];
  const matches = matchHeaders(table(Array(9).fill(""), rows));
  expect(matches.map(({ target }) => target)).toEqual([
    "first_name",
    "last_name",
    "email",
    "home_phone",
    "address1",
    "city",
    "state",
    "zip",
    "date_of_birth",
  ]);
  expect(matches.every(({ verdict }) => verdict === "check")).toBe(true);
});

test("Florida's voter file is recognised by its shape", () => {
  const row = (id: string) => {
    const cells: string[] = Array(38).fill("");
    const known: Record<number, string> = {
      0: "ALA",
      1: id,
      2: "Quill",
      4: "Mary",
      7: "12 Main St",
      9: "Alachua",
      11: "32615",
      19: "F",
      20: "5",
      21: "01/02/1955",
      22: "03/04/2001",
      23: "NPA",
      24: "12",
      28: "ACT",
      29: "3",
      30: "21",
      31: "8",
      37: "",
    };
    for (const [at, value] of Object.entries(known)) cells[Number(at)] = value;
    return cells;
  };
  const matches = matchHeaders(table(Array(38).fill(""), [row("100000001"), row("110000002")]));
  expect(matches[1]).toMatchObject({ target: "voter_id", verdict: "check" });
  expect(matches[1]?.reason).toContain("Florida");
  expect(matches[22]?.target).toBe("registration_date");
  expect(matches[12]?.target).toBeNull();
});
