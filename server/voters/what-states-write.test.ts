import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";
import { usualRelease } from "@/server/platform/testing/voter-files";

const ours = Slug.parse("ours");

const portal = freshPortal("what-states-write");
const { queryRows } = await import("@/server/platform/duckdb/query");
const { readPocket } = await import("@/server/platform/pocket/use");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { loadRelease } = await import("./load-release");

afterAll(() => portal.close());
beforeAll(() => createTenant({ slug: "ours", name: "Ours", createdBy: "test" }));

let written = 0;
const write = (lines: readonly string[]) => {
  const file = path.join(portal.dataDir, `list-${++written}.csv`);
  writeFileSync(file, `${lines.join("\n")}\n`);
  return file;
};
const load = (files: readonly (readonly string[])[], state: string | null) =>
  loadRelease({ ...usualRelease, files: files.map(write), state });
const voters = (state: string, columns: string) =>
  readPocket(ours, (pocket) =>
    queryRows(
      pocket,
      z.record(z.string(), z.unknown()),
      `SELECT ${columns} FROM voters.voter WHERE state = '${state}' ORDER BY try_cast(state_voter_id AS INTEGER), state_voter_id`,
    ),
  );

describe("who voted when", () => {
  const header =
    "Voter ID,Requested public records exemption,Name Last,Name First,Residence Address Line 1,Residence City";
  const people = [1, 2, 3, 4].map((id) => `${id},N,Lee${id},Ann,${id} Oak St,Tampa`);

  it("counts ballots that were cast and counted, and each election once", async () => {
    const history = [
      "ALA\t1\t11/05/2024\tGEN\tN",
      "ALA\t2\t11/05/2024\tGEN\tB",
      "ALA\t2\t11/05/2024\tGEN\tY",
      "ALA\t3\t11/05/2024\tGEN\tP",
      "ALA\t4\t11/05/2024\tGEN\tE",
      "ALA\t4\t08/20/2024\tPRI\tA",
      "ALA\t4\t03/19/2024\tPPP\tA",
      "ALA\t4\t11/08/2022\tRUN\tA",
    ];
    const loaded = await load([[header, ...people], history], "FL");
    expect(loaded).toMatchObject({ layout: "fl", votes: 5, strayVotes: 0, unreadVotes: 0 });
    expect(await voters("FL", "votes, turnout, list_transform(history, h -> h.kind) AS kinds")).toEqual([
      { votes: 0, turnout: 0, kinds: [] },
      { votes: 1, turnout: 1, kinds: ["general"] },
      { votes: 0, turnout: 0, kinds: [] },
      { votes: 4, turnout: 1, kinds: ["general", "primary", "presidential primary", "runoff"] },
    ]);
  });

  it("counts votes in person, which Michigan marks by no absentee ballot", async () => {
    const people = [
      "VOTER_IDENTIFICATION_NUMBER,JURISDICTION_CODE,LAST_NAME,FIRST_NAME",
      "1,9,LEE,ANN",
      "2,9,FOX,BO",
    ];
    const history = [
      "VOTER_IDENTIFICATION_NUMBER,ELECTION_DATE,IS_ABSENTEE_VOTER",
      "1,2024-11-05,N",
      "2,2024-11-05,Y",
    ];
    expect(await load([people, history], "MI")).toMatchObject({ layout: "mi", votes: 2 });
  });

  it("is told by the day where a list has no more, with or without the time of day", async () => {
    const wa = ["StateVoterID|RegStNum|LName|FName", ...[1, 2].map((id) => `${id}|7|Fox${id}|Bo`)];
    const history = [
      "StateVoterID|ElectionDate|VotingHistoryID",
      "1|2024-11-05 00:00:00|9",
      "1|11/08/2022|9",
      "2|2024-02-13 00:00:00|9",
      "2|soon|9",
    ];
    expect(await load([wa, history], "WA")).toMatchObject({ votes: 3, unreadVotes: 1 });
    expect(await voters("WA", "turnout, list_transform(history, h -> h.kind) AS kinds")).toEqual([
      { turnout: 2, kinds: ["general", "general"] },
      { turnout: 0, kinds: ["other"] },
    ]);
  });

  it("is read from cells that name elections, and from a vendor's list by the vendor's own ids", async () => {
    const ny = [
      "SBOEID,ED,AD,LASTNAME,FIRSTNAME,VoterHistory",
      'NY1,1,2,LEE,ANN,"General Election, 2024;2022 General Election;Primary 20240625"',
      "NY2,1,2,FOX,BO,",
    ];
    await load([ny], "NY");
    expect(await voters("NY", "turnout, list_transform(history, h -> h.kind || h.year) AS kinds")).toEqual([
      { turnout: 2, kinds: ["general2024", "primary2024", "general2022"] },
      { turnout: 0, kinds: [] },
    ]);
    const people = [
      "LALVOTERID\tVoters_StateVoterID\tVoters_LastName\tVoters_FirstName",
      "LALUT5\t77\tLee\tAnn",
    ];
    const votes = ["LALVOTERID\tGeneral_2024_11_05\tBallotType_General_2024_11_05", "LALUT5\tY\tAbsentee"];
    expect(await load([people, votes], "UT")).toMatchObject({ layout: "l2", votes: 1 });
    expect(await voters("UT", "voter_uid, votes, turnout")).toEqual([
      { voter_uid: "UT:77", votes: 1, turnout: 1 },
    ]);
  });

  it("is refused where it is of another state, also where ids are alike", async () => {
    const ok = ["PolitalAff,VoterID,LastName,FirstName", "DEM,1,Lee,Ann"];
    const ncHistory = ["ncid,election_lbl,election_desc", "AB1,11/05/2024,11/05/2024 GENERAL"];
    const miHistory = ["VOTER_IDENTIFICATION_NUMBER,ELECTION_DATE", "1,2024-11-05"];
    for (const history of [ncHistory, miHistory])
      await expect(load([ok, history], "OK")).rejects.toThrow("of another state or release");
  });
});

describe("a list under a state", () => {
  const rows = (count: number, state: string) =>
    Array.from({ length: count }, (_, k) => `${state}${k},Lee${k},Ann,${k} Oak St,Town,${state}`);
  const header = "voter_id,last_name,first_name,address1,city,state";

  it("is refused where more than a few live in another", async () => {
    await expect(load([[header, ...rows(300, "IN"), ...rows(30, "KY")]], "IN")).rejects.toThrow(
      /30 of 330 voters have an address in KY, not in IN/,
    );
    expect(await load([[header, ...rows(300, "IN"), ...rows(2, "KY")]], "IN")).toMatchObject({
      states: { IN: 302 },
    });
  });

  it("adds no other one that isn't said", async () => {
    await expect(load([[header, ...rows(10, "IN"), ...rows(300, "ME")]], null)).rejects.toThrow(
      /Say ME as the state/,
    );
  });
});

describe("what a voter is", () => {
  const header =
    "voter_id,last_name,first_name,address1,city,zip,Birth_Year,suffix,registration_status,congressional_district,state_house_district,precinct";
  it("is read in the forms that states have for it", async () => {
    await load(
      [
        [
          header,
          "1,LEE JR,ANN,100 SPACE CENTER BLVD,KEENE,3431,1985,,Registered Active,11th District,HILLSBOROUGH 12,6013116123",
          "2,FOX,BO,14 TRAILER CT,KEENE,03431,1990,JUNIOR,INACTIVE - CONFIRMATION,CD 03,ROCKINGHAM 12,12",
          "3,RAY,CY,9 ELM ST UNIT B,KEENE,03431-1234,2001,3RD,Cancelled,3,ADD-1,12",
        ],
      ],
      "NH",
    );
    expect(
      await voters(
        "NH",
        "last_name, suffix, address1, address2, street_key, zip, birth_year, status, congressional_district AS cd, state_house_district AS hd",
      ),
    ).toEqual([
      {
        last_name: "Lee",
        suffix: "Jr",
        address1: "100 Space Center Blvd",
        address2: null,
        street_key: "100 # ctr blvd",
        zip: "03431",
        birth_year: 1985,
        status: "active",
        cd: "11",
        hd: "HILLSBOROUGH 12",
      },
      {
        last_name: "Fox",
        suffix: "Jr",
        address1: "14 Trailer Ct",
        address2: null,
        street_key: "14 # ct",
        zip: "03431",
        birth_year: 1990,
        status: "inactive",
        cd: "3",
        hd: "ROCKINGHAM 12",
      },
      {
        last_name: "Ray",
        suffix: "III",
        address1: "9 Elm St",
        address2: "# B",
        street_key: "9 elm st",
        zip: "03431-1234",
        birth_year: 2001,
        status: "removed",
        cd: "3",
        hd: "ADD-1",
      },
    ]);
  });

  it("has a county's name for its code, and the districts that go without saying", async () => {
    const top = "voter_id,last_name,first_name,city,county,state_house_district,precinct";
    await load([[top, "1,LEE,ANN,Seattle,KI,43,1", "2,LEE,BO,Yakima,Yakima County,14,2"]], "WA");
    expect(
      await voters("WA", "county, state_senate_district AS senate, state_house_district AS house"),
    ).toEqual([
      { county: "King", senate: "43", house: "43" },
      { county: "Yakima", senate: "14", house: "14" },
    ]);
    await load([[top, "1,LEE,ANN,Juneau,,,10-125"]], "AK");
    expect(await voters("AK", "county, state_house_district AS house, precinct")).toEqual([
      { county: null, house: "10", precinct: "10-125" },
    ]);
    await load([[top, '1,LEE,ANN,"MADISON, WI 53703-1234",DANE COUNTY - 13,76,1']], "WI");
    expect(await voters("WI", "city, county, state_senate_district AS senate")).toEqual([
      { city: "Madison", county: "Dane", senate: null },
    ]);
  });

  it.each([
    [
      "mi",
      "MI",
      "VOTER_IDENTIFICATION_NUMBER,JURISDICTION_CODE,LAST_NAME,FIRST_NAME,VOTER_STATUS_TYPE_CODE",
      "1,9,LEE,ANN,",
      { A: "active", C: "removed", R: "removed", V: "inactive", CH: "pending" },
    ],
    [
      "ny",
      "NY",
      "SBOEID,ED,AD,LASTNAME,FIRSTNAME,STATUS",
      "1,9,8,LEE,ANN,",
      { A: "active", P: "removed", "17": "pending", AM: "active" },
    ],
    [
      "fl",
      "FL",
      "Voter ID,Requested public records exemption,Name Last,Name First,Voter Status",
      "1,N,LEE,ANN,",
      { ACT: "active", INA: "inactive", PRE: "pending", Active: "active" },
    ],
    [
      "generic",
      "CO",
      "voter_id,last_name,first_name,registration_status",
      "1,LEE,ANN,",
      {
        R: null,
        A: "active",
        "Removed by request": "removed",
        Unverified: "pending",
        "Not registered": "removed",
      },
    ],
  ] as const)("has the status that %s's code means", async (layout, state, top, row, codes) => {
    const rows = Object.keys(codes).map((code, at) => `${at}${row.slice(1)}${code}`);
    expect(await load([[top, ...rows]], state)).toMatchObject({ layout });
    expect((await voters(state, "status")).map(({ status }) => status)).toEqual(Object.values(codes));
  });

  it("is withheld by any word, in any of the columns that tell it", async () => {
    const many = Array.from({ length: 10 }, () => "N");
    const rows = ["Confidential", "ACP", "Address Confidential", "Y", "", "N", "No", ...many].map(
      (word, at) => `${at},Lee,Ann,${at} Oak St,Reno,${word},N`,
    );
    const loaded = await load(
      [
        [
          "voter_id,last_name,first_name,address1,city,address_confidential,phone_confidential",
          ...rows,
          "99,Lee,Ann,8 Oak St,Reno,N,Y",
        ],
      ],
      "NV",
    );
    expect(loaded).toMatchObject({ confidential: 5, filled: { address: 18 } });
    const shown = Array.from({ length: 13 }, (_, k) => `${k + 4} Oak St`);
    expect((await voters("NV", "address1, raw")).map(({ address1 }) => address1)).toEqual([
      ...[null, null, null, null],
      ...shown,
      null,
    ]);
    const top = "voter_id,last_name,first_name,address1,city,PROTECTED";
    const others = [
      "2,Fox,Bo,2 Oak St,Boise,",
      "3,Ray,Cy,ADDRESS CONFIDENTIAL,Boise,N",
      "4,Dan,Di,4 Oak St,Boise,N",
      "5,Ed,Eve,5 Oak St,Boise,N",
    ];
    await load([[top, "1,Lee,Ann,1 Oak St,Boise,Y", ...others]], "ID");
    expect((await voters("ID", "address1")).map(({ address1 }) => address1)).toEqual([
      null,
      "2 Oak St",
      null,
      "4 Oak St",
      "5 Oak St",
    ]);
    const odd = others.map((row) => row.replace(/N?$/u, "Public access"));
    await expect(load([[top, ...odd]], "MT")).rejects.toThrow(/4 of 4 voters would be confidential/);
  });
});
