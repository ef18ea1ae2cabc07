import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Slug } from "@/lib/platform/tenant";
import { readVoterQuery, type VoterCursor, type VoterQuery } from "@/lib/voters/voter-query";
import { VoterUid } from "@/lib/voters/voter-uid";
import { freshPortal } from "@/server/platform/testing/fresh-portal";
import { usualRelease } from "@/server/platform/testing/voter-files";

const ours = Slug.parse("ours");

const portal = freshPortal("list-voters");
const { readPocket, writePocket } = await import("@/server/platform/pocket/use");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { loadRelease } = await import("@/server/voters/load-release");
const { findVoter } = await import("./find-voter");
const { listHousehold } = await import("./list-household");
const { listPrecincts } = await import("./list-precincts");
const { listScores } = await import("./list-scores");
const { listVoters } = await import("./list-voters");
type VoterPage = Awaited<ReturnType<typeof listVoters>>;

afterAll(() => portal.close());

const header =
  "voter_id,first_name,last_name,date_of_birth,gender,party,registration_status,address1,city,state,zip,precinct,home_phone,General 2024,General 2022,registration_date,Turnout Score,Partisan_Score";
const today = new Date().toISOString().slice(0, 10);
const rows = [
  `A1,Zoë,O'Hara,1999-01-02,F,D,Active,12 North Oak Street Apt 4,Columbus,OH,43215,W1,6145550101,Y,Y,${today},60.5,0.1`,
  "A2,Jose,Łopez,1970-01-02,M,R,Inactive,12 North Oak Street Apt 4,Columbus,OH,43215,W1,,Y,,2001-01-02,60.4,99",
  "A3,Mary Ann,Smith,1950-01-02,F,D,Active,9 Elm Ave,Dayton,OH,45402,W2,9375550102,,,2026-01-02,100,",
  "A4,Smith,Johnson,1960-01-02,M,N,Active,8 Smithfield Rd,Dayton,OH,45402,W2,,Y,Y,,,-5",
  ...Array.from(
    { length: 40 },
    (_, k) => `B${k},Same,Name,1980-01-02,,I,Active,${k} Pine Rd,Akron,OH,44301,W3,,,,,,`,
  ),
];
beforeAll(async () => {
  await createTenant({ slug: "ours", name: "Ours", createdBy: "test" });
  const file = path.join(portal.dataDir, "voters.csv");
  writeFileSync(file, [header, ...rows].join("\n"));
  await loadRelease({ ...usualRelease, files: [file] });
  await writePocket(ours, async ({ connection }) => {
    const ann = "00000000-0000-7000-8000-000000000001";
    await connection.run(
      `INSERT INTO person (id, first_name, created_at, updated_at) VALUES ('${ann}', 'Mary', now()::TIMESTAMP, now()::TIMESTAMP)`,
    );
    await connection.run(
      `INSERT INTO voter_match VALUES ('${ann}', 'matched', 'OH:A3', 1, NULL, NULL, NULL)`,
    );
  });
});

const find = async (params: Record<string, string>) => {
  const { rows: found, total } = await readPocket(ours, (pocket) =>
    listVoters(pocket, readVoterQuery(params), 50),
  );
  expect(total).toBe(found.length);
  return found.map(({ uid }) => uid.slice(3)).sort();
};

describe("voters", () => {
  it.each([
    [{ q: "zoe ohara" }, ["A1"]],
    [{ q: "LOPEZ" }, ["A2"]],
    [{ q: "smith" }, ["A3", "A4"]],
    [{ q: "ann smith" }, []],
    [{ q: "mary smi" }, ["A3"]],
    [{ q: "oak street" }, ["A1", "A2"]],
    [{ q: "12 north" }, ["A1", "A2"]],
    [{ q: "a4" }, ["A4"]],
    [{ q: "oh:a4" }, ["A4"]],
    [{ q: "(614) 555-0101" }, []],
    [{ q: "6145550101" }, ["A1"]],
    [{ q: "5550102" }, ["A3"]],
    [{ q: "45402" }, ["A3", "A4"]],
    [{ q: "' OR true --" }, []],
    [{ party: "D", gender: "F" }, ["A1", "A3"]],
    [{ status: "inactive" }, ["A2"]],
    [{ age: "65-120" }, ["A3", "A4"]],
    [{ turnout: "2" }, ["A1", "A4"]],
    [{ precinct: "W2", contact: "no" }, ["A4"]],
    [{ contact: "yes" }, ["A3"]],
    [{ registered: "90" }, ["A1"]],
    [{ registered: "over" }, ["A2"]],
    [{ score: "Turnout score", least: "60.5" }, ["A1", "A3"]],
    [{ score: "Turnout score", least: "60.4", most: "60.5" }, ["A1", "A2"]],
    [{ score: "Partisan score", least: "0.1", most: "0.1" }, ["A1"]],
    [{ score: "Partisan score", most: "-5" }, ["A4"]],
    [{ score: "Partisan score" }, ["A1", "A2", "A4"]],
    [{ score: "Nobody's" }, []],
  ] as [Record<string, string>, string[]][])("are found by %j", async (params, uids) => {
    expect(await find(params)).toEqual(uids);
  });

  it("are each on exactly one page, also of one name", async () => {
    const seen: string[] = [];
    let after: VoterCursor | null = null;
    do {
      const query: VoterQuery = { ...readVoterQuery({}), after };
      const page: VoterPage = await readPocket(ours, (pocket) => listVoters(pocket, query, 7));
      expect(page.total).toBe(44);
      seen.push(...page.rows.map(({ uid }) => uid));
      after = page.next;
    } while (after);
    expect(seen.length).toBe(44);
    expect(new Set(seen).size).toBe(44);
  });

  it("have a page with their votes and who lives with them", async () => {
    const [voter, household, precincts] = await readPocket(ours, async (pocket) => [
      await findVoter(pocket, VoterUid.parse("OH:A1")),
      await listHousehold(pocket, VoterUid.parse("OH:A1")),
      await listPrecincts(pocket),
    ]);
    expect(await readPocket(ours, listScores)).toEqual([
      { name: "Partisan score", least: -5, most: 99 },
      { name: "Turnout score", least: expect.closeTo(60.4), most: 100 },
    ]);
    expect(voter).toMatchObject({
      lastName: "O'Hara",
      turnout: 2,
      history: [{ year: 2024 }, { year: 2022 }],
      scores: [
        { key: "Partisan score", value: expect.closeTo(0.1) },
        { key: "Turnout score", value: 60.5 },
      ],
    });
    expect(household.map(({ uid }) => uid)).toEqual(["OH:A2"]);
    expect(precincts).toEqual([
      { precinct: "W1", voters: 2 },
      { precinct: "W2", voters: 2 },
      { precinct: "W3", voters: 40 },
    ]);
    expect(await readPocket(ours, (pocket) => findVoter(pocket, VoterUid.parse("OH:nobody")))).toBeNull();
  });
});
