import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { freshPortal } from "@/server/testing/fresh-portal";
import { zipOf } from "@/server/testing/zip";

const portal = freshPortal("vendor-layouts");
const { queryRows } = await import("@/server/pocket/query");
const { readPocket } = await import("@/server/pocket/use");
const { createTenant } = await import("@/server/tenant/create-tenant");
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
    const found = await readPocket("ours", (pocket) =>
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
