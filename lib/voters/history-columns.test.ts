import { describe, expect, it } from "vitest";
import { namesElections, readElection } from "./history-columns";

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
    ["vb.vf_g2024", 2024, null, "general"],
    ["vb.vf_p2024", 2024, null, "primary"],
    ["PresidentialPrimary_2024_03_19", 2024, "2024-03-19", "presidential primary"],
    ["Local_or_Municipal_2023_11_07", 2023, "2023-11-07", "municipal"],
    ["Consolidated_General_2023", 2023, null, "general"],
    ["Election 11/03/2020", 2020, "2020-11-03", "general"],
    ["11/03/2020", 2020, "2020-11-03", "general"],
    ["Voted 05/05/2020", 2020, "2020-05-05", "other"],
    ["City_2020", 2020, null, "municipal"],
    ["November2024", 2024, null, "general"],
    ["August2024", 2024, null, "other"],
    ["November2023", 2023, null, "other"],
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
    "BallotType_General_2024_11_05",
    "PRI_BLT_2024",
    "General_Turnout_2024",
    "GENERAL_TURNOUT_2024",
    "CITY_DISTRICT_10",
    "Primary_Party_2024",
    "March 12",
    "Precinct_2024",
    "Voter 2024",
    "City20",
    "P10",
    "Local 20",
    "Gen 2020 Date",
    "",
  ])("takes “%s” for no election", (header) => {
    expect(readElection(header)).toBeNull();
  });
});

describe("namesElections", () => {
  it.each([
    ["voterhistory", true],
    ["voterhistory12", true],
    ["voterhist1", true],
    ["vh3", true],
    ["votehistory", true],
    ["history", true],
    ["voterhistorynote", false],
    ["vhs100", false],
    ["", false],
  ])("%s: %s", (key, does) => {
    expect(namesElections(key)).toBe(does);
  });
});
