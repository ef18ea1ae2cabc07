import { expect, it } from "vitest";
import { findVoterLayout, genericLayout, missingHeaders, voterLayouts } from "./voter-layouts";

const named = (name: string) => voterLayouts.find((one) => one.name === name) ?? genericLayout;

it.each([
  ["ga", "REGISTRATION_NUMBER,RESIDENCE_HOUSE_NUMBER,COUNTY_PRECINCT_ID"],
  ["ga", "County,Voter Registration Number,Residence Street Number,County Precinct,Birth Year"],
  ["va", "IDENTIFICATION_NUMBER,LAST_NAME,LOCALITYNAME"],
  ["nj", "displayId,leg_id,party"],
  ["tx", "VUID,PERM_HOUSE_NUMBER"],
  ["i360", "i360_Something,Name"],
  ["generic", "Voter ID,Last Name"],
])("is %s's by the headers %s", (name, headers) => {
  expect(findVoterLayout(headers.split(","), null).name).toBe(name);
});

it.each([
  ["fl", "Florida's voter file"],
  ["pa", "Pennsylvania's full voter export"],
  ["ny", "New York's voter file"],
  ["generic", "Somebody's"],
])("is %s's by the shape of %s", (name, shape) => {
  expect(findVoterLayout(["", ""], shape).name).toBe(name);
});

it("says what a file lacks of a layout, of the form that it is nearest to", () => {
  const headers = ["Voter Registration Number", "Residence Street Number"];
  expect(missingHeaders(named("ga"), headers)).toEqual(["countyprecinct"]);
  expect(missingHeaders(named("tx"), headers)).toEqual(["vuid"]);
  expect(missingHeaders(genericLayout, headers)).toEqual([]);
});

it("takes no file with headers, or of another shape, for a layout that has none", () => {
  expect(missingHeaders(named("pa"), ["Voter ID"])).toHaveLength(1);
  expect(missingHeaders(named("pa"), [""])).toHaveLength(1);
});
