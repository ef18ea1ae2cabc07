import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";
import { zipOf } from "@/server/platform/testing/zip";

const ours = Slug.parse("ours");

const portal = freshPortal("vendor-layouts");
const { queryRows } = await import("@/server/platform/duckdb/query");
const { readPocket } = await import("@/server/platform/pocket/use");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { loadRelease } = await import("./load-release");

afterAll(() => portal.close());
beforeAll(async () => {
  await createTenant({ slug: "ours", name: "Ours", createdBy: "test" });
});

/** The same voter in each vendor's words, and nineteen others. */
const files: [
  layout: string,
  state: string | null,
  header: string,
  row: (k: number) => string,
  delimiter?: string,
][] = [
  [
    "l2",
    null,
    "LALVOTERID\tVoters_StateVoterID\tVoters_FirstName\tVoters_MiddleName\tVoters_LastName\tVoters_NameSuffix\tVoters_BirthDate\tResidence_Addresses_AddressLine\tResidence_Addresses_ExtraAddressLine\tResidence_Addresses_City\tResidence_Addresses_State\tResidence_Addresses_Zip\tParties_Description\tCounty\tPrecinct\tUS_Congressional_District\tState_Senate_District\tState_House_District\tVoters_OfficialRegDate\tVoterTelephones_CellPhoneFormatted\tGeneral_2024_11_05\tPrimary_2024_03_05",
    (k) =>
      `LALTX${k}\t10${k}\tANN\tM\tLEE${k}\t\t03/14/1980\t${k} OAK STREET\tAPT 4\tAUSTIN\tTX\t78701\tDemocratic\tTRAVIS\t101\t37\t14\t049\t01/02/2004\t(512) 555-0101\tY\t`,
  ],
  [
    "van",
    null,
    "Voter File VANID,State File ID,LastName,FirstName,MiddleName,Suffix,DOB,Address,City,State,Zip5,Party,CountyName,PrecinctName,CD,SD,HD,DateReg,Cell Phone,General24,Primary24",
    (k) =>
      `77${k},10${k},LEE${k},ANN,M,,1980-03-14,"${k} Oak St Apt 4",AUSTIN,TX,78701,D,TRAVIS,101,37,14,049,2004-01-02,5125550101,A,`,
  ],
  [
    "i360",
    null,
    "i360_ID,State_Voter_ID,First_Name,Middle_Name,Last_Name,Suffix,Birth_Date,Address,Address_2,City,State,Zip,Registered_Party,County,Precinct,Congressional_District,State_Senate_District,State_House_District,Registration_Date,Cell_Phone,General_2024,Primary_2024",
    (k) =>
      `55${k},10${k},Ann,M,Lee${k},,1980-03-14,${k} OAK ST,APT 4,Austin,TX,78701,Democrat,Travis,101,37,14,49,2004-01-02,512-555-0101,Y,N`,
  ],
];

describe.each(files)("a file of %s", (layout, state, header, row) => {
  it("is read by its headers, also inside an archive", async () => {
    const text = [header, ...Array.from({ length: 20 }, (_, k) => row(k))].join("\n");
    const [plain, packed] = [
      path.join(portal.dataDir, `${layout}.csv`),
      path.join(portal.dataDir, `${layout}.zip`),
    ];
    writeFileSync(plain, text);
    writeFileSync(packed, await zipOf({ [`${layout}.txt`]: text }));
    for (const file of [plain, packed]) {
      const loaded = await loadRelease({
        files: [file],
        layout: "auto",
        state,
        asOf: "2026-11-03",
        terms: "",
        loadedBy: "test",
      });
      expect(loaded).toMatchObject({ layout, rows: 20, states: { TX: 20 } });
    }
    const found = await readPocket(ours, (pocket) =>
      queryRows(
        pocket,
        z.record(z.string(), z.unknown()),
        "SELECT * EXCLUDE (n, raw, household) FROM voters.voter WHERE last_name = 'Lee7'",
      ),
    );
    expect(found).toMatchObject([
      {
        voter_uid: "TX:107",
        first_name: "Ann",
        middle_name: "M",
        birth_date: "1980-03-14",
        address1: "7 Oak St",
        address2: "# 4",
        city: "Austin",
        zip: "78701",
        party: "D",
        county: "Travis",
        precinct: "101",
        congressional_district: "37",
        state_senate_district: "14",
        state_house_district: "49",
        registration_date: "2004-01-02",
        phone: "15125550101",
        history: [{ year: 2024, kind: "general" }],
        turnout: 1,
      },
    ]);
  });
});

/** Cells by their positions, for files without headers. */
const cellsOf = (columns: number, cells: Record<number, string>) =>
  Array.from({ length: columns }, (_, at) => cells[at] ?? "").join("\t");

/** A voter of a state's own file, one of each number `k`, and what the voter with the number 7 must be. */
const states: [
  layout: string,
  what: string,
  header: string | null,
  row: (k: number) => string,
  is: Record<string, unknown>,
][] = [
  [
    "pa",
    "its export without headers",
    null,
    (k) =>
      cellsOf(153, {
        0: `1002003${String(k).padStart(2, "0")}-02`,
        2: `LEE${k}`,
        3: "ANN",
        6: "F",
        7: "03/14/1980",
        8: "01/02/2004",
        9: "A",
        11: "D",
        12: `${k + 1}`,
        13: "1/2",
        14: "OAK ST",
        15: "4B",
        17: "YORK",
        18: "PA",
        19: "17401",
        26: "00123",
        31: "CN10",
        32: "STS28",
        33: "STH95",
        150: "7175550101",
        151: "YORK",
      }),
    {
      address1: "8 1/2 Oak St",
      address2: "# 4B",
      city: "York",
      congressional_district: "10",
      state_senate_district: "28",
      state_house_district: "95",
      phone: "17175550101",
    },
  ],
  [
    "fl",
    "its file without headers",
    null,
    (k) =>
      cellsOf(38, {
        0: "ALA",
        1: `1000000${String(k).padStart(2, "0")}`,
        2: `Lee${k}`,
        4: "Ann",
        7: `${k} Oak ST`,
        19: "F",
        21: "03/14/1980",
        22: "01/02/2004",
        34: "352",
        35: "5550101",
      }),
    { phone: "13525550101" },
  ],
  [
    "ny",
    "its file without headers",
    null,
    (k) =>
      cellsOf(47, {
        0: `LEE${k}`,
        1: "ANN",
        4: k === 7 ? "" : `${k}`,
        6: k === 7 ? "" : "N",
        7: k === 7 ? "" : "OAK ST",
        9: "APT",
        10: "4",
        11: k === 7 ? "RR 2 BOX 7" : "",
        12: "ALBANY",
        13: "12207",
        19: "19800314",
        20: "F",
        21: "DEM",
        23: "01",
        24: "12",
        28: "20",
        29: "44",
        30: "109",
        37: "20040102",
        41: "A",
        45: `NY0000000000300000${String(k).padStart(2, "0")}`,
      }),
    {
      voter_uid: "NY:NY000000000030000007",
      address1: "Rr 2 Box 7",
      address2: "# 4",
      city: "Albany",
      birth_date: "1980-03-14",
      registration_date: "2004-01-02",
      status: "active",
      party: "D",
      congressional_district: "20",
      state_house_district: "109",
    },
  ],
  [
    "nj",
    "its file",
    "displayId,leg_id,party,status,last,first,street_num,street_pre,street_post,street_base,street_suff,unit_no,unit_type,city,zip,municipality,ward,district,county,congressional,legislative",
    (k) =>
      `A${k},9${k},Democratic,Active,LEE${k},ANN,${k},,,OAK,ST,4,APT,NEWARK,07102,Newark City,1,12,Essex,10,28`,
    { address1: "7 Oak St", address2: "# 4", precinct: "Newark City 1 12", state_house_district: "28" },
  ],
  [
    "wa",
    "its file",
    "StateVoterID|FName|LName|Birthyear|RegStNum|RegStName|RegStType|RegUnitType|RegStPostDirection|RegStUnitNum|RegCity|RegState|RegZipCode",
    (k) => `20${k}|ANN|LEE${k}|1980|7|OAK|ST|APT|NE|${k}|SEATTLE|WA|98101`,
    { address1: "7 Oak St Ne", address2: "# 7" },
  ],
];

describe.each(states)("a file of %s: %s", (layout, _, header, row, is) => {
  it("is read whole", async () => {
    const file = path.join(portal.dataDir, `${layout}.txt`);
    writeFileSync(
      file,
      [...(header ? [header] : []), ...Array.from({ length: 20 }, (_, k) => row(k))].join("\n"),
    );
    const loaded = await loadRelease({
      files: [file],
      layout,
      state: layout.toUpperCase(),
      asOf: "2026-11-03",
      terms: "",
      loadedBy: "test",
    });
    expect(loaded).toMatchObject({ layout, states: { [layout.toUpperCase()]: 20 } });
    const found = await readPocket(ours, (pocket) =>
      queryRows(
        pocket,
        z.record(z.string(), z.unknown()),
        `SELECT * EXCLUDE (n, raw, household) FROM voters.voter WHERE last_name = 'Lee7' AND state = '${layout.toUpperCase()}'`,
      ),
    );
    expect(found).toMatchObject([is]);
  });
});
