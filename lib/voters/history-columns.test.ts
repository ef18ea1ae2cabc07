import { describe, expect, it } from "vitest";
import { readElection } from "./history-columns";

describe("readElection", () => {
  it.each([
    ["PRIMARY-03/07/2000", 2000, "2000-03-07", "primary"],
    ["GENERAL-11/03/2020", 2020, "2020-11-03", "general"],
    ["General_2020_11_03", 2020, "2020-11-03", "general"],
    ["General20161108", 2016, "2016-11-08", "general"],
    ["primary_03_07_2000", 2000, "2000-03-07", "primary"],
    ["Voted_General_2020", 2020, null, "general"],
    ["Gen20", 2020, null, "general"],
    ["PP16", 2016, null, "presidential primary"],
    ["2019 Municipal", 2019, null, "municipal"],
    ["SPECIAL-05/04/2021", 2021, "2021-05-04", "special"],
    ["E2020GEN", 2020, null, "general"],
  ])("reads “%s”", (header, year, held, kind) => {
    expect(readElection(header)).toEqual({ year, held, kind });
  });

  it.each([
    "Precinct",
    "Party",
    "zip",
    "Gender",
    "Primary",
    "Phone 2",
    "cell_phone1",
    "Page 12",
    "GENERAL-13/45/2020",
    "",
  ])("takes “%s” for no election", (header) => {
    expect(readElection(header)).toBeNull();
  });
});
