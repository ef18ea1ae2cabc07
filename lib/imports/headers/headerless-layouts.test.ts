import { expect, it } from "vitest";
import { matchHeaders } from "./match-headers";
import { profileColumn } from "./profile-column";
import { proposeJoins } from "./propose-joins";

/** Cells by their positions, and what each column or join of columns must become. */
const shapes: Readonly<
  Record<string, { columns: number; cells: Record<number, string>; fields: Record<string, string> }>
> = {
  "Florida's": {
    columns: 38,
    cells: {
      0: "ALA",
      1: "100000001",
      19: "F",
      21: "01/02/1955",
      22: "03/04/2001",
      34: "352",
      35: "5550101",
    },
    fields: { county: "0", voter_id: "1", registration_date: "22", precinct: "24", home_phone: "34 35" },
  },
  "Pennsylvania's": {
    columns: 153,
    cells: {
      0: "100200300-02",
      6: "F",
      7: "01/02/1955",
      8: "03/04/2001",
      31: "SCH02",
      32: "CN10",
      33: "STS28",
      35: "STH 102",
      36: "MN2",
    },
    fields: {
      voter_id: "0",
      address1: "12 13 14",
      address2: "15 16",
      city: "17",
      congressional_district: "32",
      state_senate_district: "33",
      state_house_district: "35",
      precinct: "26",
      home_phone: "150",
      county: "151",
    },
  },
  "New York's": {
    columns: 47,
    cells: {
      0: "QUILL",
      13: "12207",
      19: "19550102",
      20: "F",
      23: "01",
      37: "20010304",
      45: "NY000000000012345678",
    },
    fields: {
      last_name: "0",
      address1: "4 5 6 7 8 11",
      address2: "9 10",
      city: "12",
      zip: "13",
      date_of_birth: "19",
      party: "21",
      precinct: "24",
      congressional_district: "28",
      state_senate_district: "29",
      state_house_district: "30",
      registration_date: "37",
      registration_status: "41",
      voter_id: "45",
    },
  },
};

const columnsOf = (columns: number, cells: Record<number, string>) =>
  Array.from({ length: columns }, (_, at) => ({ header: "", profile: profileColumn([cells[at] ?? ""]) }));

it.each(Object.entries(shapes))(
  "%s voter file without headers is known by its shape",
  (_, { columns, cells, fields }) => {
    const list = columnsOf(columns, cells);
    const targets = matchHeaders(list).map(({ target }) => target);
    const found = new Map(targets.map((target, at) => [target, String(at)]));
    for (const { field, indexes } of proposeJoins(list, targets)) found.set(field, indexes.join(" "));
    expect(Object.fromEntries(found)).toMatchObject(fields);
  },
);

it("columns of another number or with other values are no state's", () => {
  const { columns, cells } = shapes["New York's"] ?? { columns: 0, cells: {} };
  expect(proposeJoins(columnsOf(columns + 1, cells), [])).toEqual([]);
  expect(proposeJoins(columnsOf(columns, { ...cells, 45: "1234" }), [])).toEqual([]);
});
