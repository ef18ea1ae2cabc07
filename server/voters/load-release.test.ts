import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { Slug } from "@/lib/platform/tenant";
import { VoterScope } from "@/lib/voters/scope";
import { VoterUid } from "@/lib/voters/voter-uid";
import { freshPortal } from "@/server/platform/testing/fresh-portal";
import { ohioVoters, writeOhio } from "@/server/platform/testing/voter-files";

const acme = Slug.parse("acme");
const later = Slug.parse("later");
const lone = Slug.parse("lone");

const portal = freshPortal("load-release");
const { votersDir, voterLink, voterScopePath } = await import("@/server/platform/env");
const { execute, queryRow, queryRows } = await import("@/server/platform/duckdb/query");
const { readPocket, writePocket } = await import("@/server/platform/pocket/use");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { listReleases } = await import("@/server/voters/store/list-releases");
const { findVoter } = await import("@/server/voters/store/find-voter");
const { listScores } = await import("@/server/voters/store/list-scores");
const { findVoters } = await import("@/server/voters/store/find-voters");
const { doctorCommand } = await import("@/server/portal/doctor");
const { countDistrict } = await import("./store/count-district");
const { publishCurrentTo } = await import("./publish");
const { setScope } = await import("./scope");
const { loadRelease } = await import("./load-release");

afterAll(() => portal.close());

const usual = {
  layout: "auto",
  state: null,
  asOf: "2026-11-03",
  terms: "For campaigns alone.",
  loadedBy: "Olive",
};
const load = (files: string[], more: Partial<Parameters<typeof loadRelease>[0]> = {}) =>
  loadRelease({ ...usual, files, ...more });
const Row = z.record(z.string(), z.unknown());
const voters = (slug: Slug, sql: string) => readPocket(slug, (pocket) => queryRows(pocket, Row, sql));
const countOf = async (slug: Slug) =>
  (await voters(slug, "SELECT count(*)::INTEGER AS n FROM voters.voter"))[0]?.n;
const write = (name: string, text: string) => {
  const file = path.join(portal.dataDir, name);
  writeFileSync(file, text);
  return file;
};

const whole = ohioVoters(600);
let first: string;

beforeAll(async () => {
  await createTenant({ slug: "acme", name: "Acme", createdBy: "test" });
  expect(await readPocket(acme, async (pocket) => findVoters(pocket))).toBeNull();
  const loaded = await load([writeOhio(portal.dataDir, "ohio.csv", whole)]);
  expect(loaded).toMatchObject({ layout: "oh", rows: 600, states: { OH: 600 } });
  first = loaded.version;
});

describe("a voter file", () => {
  it("is read by its headers, with names, addresses, parties, statuses, districts and votes in one form", async () => {
    const [row] = await voters(
      acme,
      "SELECT * FROM voters.voter WHERE state_voter_id = (SELECT min(state_voter_id) FROM voters.voter WHERE status = 'inactive')",
    );
    expect(row).toMatchObject({ state: "OH", status: "inactive", raw: { status: "CONFIRMATION" } });
    expect(row?.voter_uid).toBe(`OH:${row?.state_voter_id}`);
    expect(row?.last_name).not.toBe(String(row?.last_name).toUpperCase());
    expect(String(row?.congressional_district)).toMatch(/^[1-4]$/);
    expect(row?.raw).toMatchObject({ congressional_district: expect.stringMatching(/^0[1-4]$/) });
    expect(row?.history).toContainEqual({ year: 2024, held: "2024-11-05", kind: "general", how: "X" });
  });

  it("is on disk in the order of districts", async () => {
    const found = await voters(
      acme,
      "SELECT bool_and(before IS NULL OR before <= here) AS sorted FROM (SELECT congressional_district AS here, lag(congressional_district) OVER (ORDER BY n) AS before FROM voters.voter)",
    );
    expect(found).toEqual([{ sorted: true }]);
  });

  it("tells where it comes from", async () => {
    expect(await listReleases()).toMatchObject([
      {
        version: first,
        label: "Ohio",
        rows: 600,
        asOf: "2026-11-03",
        terms: "For campaigns alone.",
        files: ["ohio.csv"],
        current: true,
      },
    ]);
    expect((await listReleases())[0]?.sha256[0]).toMatch(/^[0-9a-f]{64}$/);
  });

  it("can't be written through a campaign", async () => {
    for (const sql of [
      "DELETE FROM voter_file.voter",
      "INSERT INTO voters.voter SELECT * FROM voters.voter",
      "UPDATE voters.voter SET party = 'D'",
    ])
      await expect(writePocket(acme, (pocket) => execute(pocket, sql))).rejects.toThrow();
  });

  it("is there for a campaign that is made later", async () => {
    await createTenant({ slug: "later", name: "Later", createdBy: "test" });
    expect(await countOf(later)).toBe(600);
  });
});

describe("a campaign's districts", () => {
  it("hold for all that reads voters, from the moment they are set", async () => {
    await setScope(acme, {
      state: ["OH"],
      congressional: ["CD-02"],
      stateSenate: [],
      stateHouse: [],
      county: [],
      precinct: [],
    });
    expect(await voters(acme, "SELECT DISTINCT congressional_district AS cd FROM voters.voter")).toEqual([
      { cd: "2" },
    ]);
    expect(await countOf(acme)).toBe(150);
    expect(await countOf(later)).toBe(600);
    await setScope(acme, undefined);
    expect(await countOf(acme)).toBe(600);
  });

  it("that can't be read are none, never all", async () => {
    await readPocket(later, async (pocket) => {
      writeFileSync(voterScopePath(later), "{");
      // The file of one who reads isn't taken away from under it; it shows nobody all the same.
      expect(await countOf(later)).toBe(0);
      expect(await queryRows(pocket, Row, "SELECT 1 AS one FROM voters.voter LIMIT 1")).toEqual([]);
    });
    expect(await readPocket(later, async (pocket) => findVoters(pocket))).toBeNull();
    rmSync(voterScopePath(later));
    expect(await countOf(later)).toBe(600);
  });
});

describe("a campaign with a voter file of its own", () => {
  const district = { state: [], stateSenate: [], stateHouse: [], county: [], precinct: [] };
  it("that nobody lives in are told, with some that there are", async () => {
    const said = { ...VoterScope.parse({}), congressional: ["3", "17"], county: ["Franklin"] };
    const count = await countDistrict(later, said);
    expect(count?.strays).toEqual([
      expect.stringMatching(/^Congressional district 17 \(in the file: [1-4], [1-4], [1-4], [1-4]\)$/),
      expect.stringMatching(/^County Franklin \(in the file: County [1-3], .*\)$/),
    ]);
  });

  it("come back with the next release where the campaign's own note of them is lost, as after a restore", async () => {
    await setScope(later, { ...VoterScope.parse({}), congressional: ["3"] });
    const within = await countOf(later);
    expect(within).toBeLessThan(600);
    rmSync(voterScopePath(later));
    await publishCurrentTo(later);
    expect(await countOf(later)).toBe(within);
    await setScope(later);
  });

  it("has a file that holds nobody beyond its districts, and follows them", async () => {
    const held = () =>
      voters(acme, "SELECT DISTINCT congressional_district AS cd FROM voter_file.voter ORDER BY 1");
    await setScope(acme, { ...district, congressional: ["2"] }, true);
    expect(await countOf(acme)).toBe(150);
    expect(await held()).toEqual([{ cd: "2" }]);
    await setScope(acme, { ...district, congressional: ["1", "3"] });
    expect(await countOf(acme)).toBe(300);
    expect(await held()).toEqual([{ cd: "1" }, { cd: "3" }]);
    expect(readdirSync(path.join(votersDir(), "own")).length).toBe(1);
    await setScope(acme, undefined, false);
    expect(await countOf(acme)).toBe(600);
    expect(readdirSync(path.join(votersDir(), "own"))).toEqual([]);
    rmSync(path.join(votersDir(), "own"), { recursive: true });
  });
});

const changed = (rows: readonly string[], at: number, column: number, value: string) => {
  const cells = (rows[at] ?? "").split(",");
  cells[column] = value;
  return rows.map((row, k) => (k === at ? cells.join(",") : row));
};

describe("a file that is no whole release", () => {
  const ncHeader =
    "county_desc,voter_reg_num,ncid,last_name,first_name,res_street_address,res_city_desc,state_cd,zip_code,Confidential_ind";
  it.each([
    [
      "of another layout than was said",
      () => [writeOhio(portal.dataDir, "a.csv", whole)],
      { layout: "nc" },
      /not in North Carolina's layout.*looks like Ohio's/,
    ],
    [
      "with an id twice",
      () => [writeOhio(portal.dataDir, "b.csv", [...whole, whole[3] ?? ""])],
      {},
      /1 id stands more than once, such as OH:/,
    ],
    [
      "without an id",
      () => [writeOhio(portal.dataDir, "c.csv", changed(whole, 5, 0, ""))],
      {},
      /1 of 600 voters have no id/,
    ],
    [
      "with half of the voters",
      () => [writeOhio(portal.dataDir, "d.csv", whole.slice(0, 300))],
      {},
      /300 voters of OH, the current release 600/,
    ],
    [
      "without a county",
      () => [
        writeOhio(
          portal.dataDir,
          "e.csv",
          whole.map((row) => row.replace(",County 2,", ",County 1,")),
        ),
      ],
      {},
      /no voter of County 2/,
    ],
    [
      "of another state",
      () => [write("f.csv", `${ncHeader}\nWake,1,AB1,LEE,ANN,1 OAK ST,CARY,NC,27511,N\n`)],
      {},
      /It is of NC; the current release is of OH/,
    ],
    [
      "of another state than was said",
      () => [writeOhio(portal.dataDir, "g.csv", whole)],
      { state: "NC" },
      /is of OH, not of NC/,
    ],
    [
      "that ends early",
      () => {
        const file = writeOhio(portal.dataDir, "h.csv", whole);
        const text = readFileSync(file, "utf8");
        writeFileSync(file, text.slice(0, text.length - 30));
        return [file];
      },
      {},
      /ends in the middle of a row/,
    ],
    ["that isn't there", () => [path.join(portal.dataDir, "none.csv")], {}, /There is no file/],
    ["of nobody's names", () => [write("i.csv", "id,shoe\n1,42\n")], {}, /no column of|ids/],
  ] as const)("%s is refused, and the current one stays", async (_, files, more, reason) => {
    await expect(load([...files()], more)).rejects.toThrow(reason);
    expect((await listReleases()).map(({ version, current }) => [version, current])).toEqual([[first, true]]);
    expect(await countOf(acme)).toBe(600);
    expect(readdirSync(votersDir()).sort()).toEqual([`${first}.db`, "current.db"]);
  });
});

describe("a new release", () => {
  it("takes the place of the one before while campaigns go on reading", async () => {
    let failed = 0;
    let going = true;
    const seen = new Set<unknown>();
    const reading = (async () => {
      while (going) {
        await countOf(acme).then(
          (n) => seen.add(n),
          () => failed++,
        );
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    })();
    await load([writeOhio(portal.dataDir, "ohio2.csv", [...whole, ...ohioVoters(60, 600)])]);
    const until = Date.now() + 10_000;
    while (!seen.has(660) && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
    going = false;
    await reading;
    expect(failed).toBe(0);
    expect([...seen]).toEqual([600, 660]);
  });

  it("of another state stands beside it where that is said, and its confidential voters show no address", async () => {
    const rows = Array.from(
      { length: 20 },
      (_, k) => `Wake,${k},AB${k},LEE${k},ANN,${k + 1} OAK STREET APT 4,CARY,NC,27511,${k === 7 ? "Y" : "N"}`,
    );
    const header =
      "county_desc,voter_reg_num,ncid,last_name,first_name,res_street_address,res_city_desc,state_cd,zip_code,Confidential_ind";
    const history =
      "county_id,county_desc,voter_reg_num,election_lbl,election_desc,voting_method,ncid\n9,WAKE,1,11/05/2024,11/05/2024 GENERAL,ABSENTEE,AB1\n9,WAKE,1,11/08/2022,11/08/2022 GENERAL,IN-PERSON,AB1\n9,WAKE,77,11/08/2022,11/08/2022 GENERAL,IN-PERSON,AB77\n";
    const loaded = await load(
      [write("nc.csv", `${header}\n${rows.join("\n")}\n`), write("nc-history.csv", history)],
      { state: "NC" },
    );
    expect(loaded).toMatchObject({
      layout: "nc",
      rows: 680,
      states: { NC: 20 },
      votes: 2,
      strayVotes: 1,
      confidential: 1,
    });
    const found = await voters(
      acme,
      "SELECT address1, address2, city, raw, turnout, votes, last_name FROM voters.voter WHERE voter_uid IN ('NC:AB1', 'NC:AB7') ORDER BY voter_uid",
    );
    expect(found).toMatchObject([
      { address1: "2 Oak St", address2: "# 4", city: "Cary", votes: 2, turnout: 2 },
      { address1: null, address2: null, city: null, raw: null, last_name: "Lee7" },
    ]);
    expect(
      (await voters(acme, "SELECT count(*)::INTEGER AS n FROM voters.voter WHERE state = 'OH'"))[0],
    ).toEqual({ n: 660 });
  });

  it("without headers is told by its shape", async () => {
    const row = (k: number) =>
      [
        "DAD",
        100000000 + k,
        `DIAZ${k}`,
        "",
        "ANA",
        "M",
        k === 1 ? "Y" : "N",
        `${k} SW 8TH STREET`,
        "",
        "MIAMI",
        "FL",
        "33130",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "F",
        "4",
        "01/02/1980",
        "03/04/2001",
        "NPA",
        "101",
        "1",
        "101.1",
        "",
        "ACT",
        "27",
        "113",
        "38",
        "13",
        "0",
        "",
        "",
        "",
        "",
      ].join("\t");
    const text = Array.from({ length: 30 }, (_, k) => row(k)).join("\n");
    const loaded = await load([write("DAD_20261101.txt", `${text}\n`)], { state: "FL" });
    expect(loaded).toMatchObject({ layout: "fl", states: { FL: 30 }, confidential: 2 });
    const found = await voters(
      acme,
      "SELECT first_name, last_name, party, status, congressional_district AS cd FROM voters.voter WHERE voter_uid = 'FL:100000003'",
    );
    expect(found).toEqual([
      { first_name: "Ana", last_name: "Diaz3", party: "N", status: "active", cd: "27" },
    ]);
  });

  it("clears away what a load left that was cut off", async () => {
    writeFileSync(path.join(votersDir(), "20260101-000000000.db.part"), "half");
    mkdirSync(path.join(votersDir(), "20260101-000000000.staging"));
    await load([writeOhio(portal.dataDir, "ohio3.csv", [...whole, ...ohioVoters(60, 600)])]);
    expect(readdirSync(votersDir()).filter((name) => !/^\d{8}-\d{9}\.db$|^current\.db$/.test(name))).toEqual(
      [],
    );
  });

  it("leaves the one before there, and no older one that nobody uses", async () => {
    expect((await listReleases()).length).toBe(2);
    expect((await listReleases()).filter(({ current }) => current).length).toBe(1);
  });
});

describe("a release without scores", () => {
  it("is read all the same, and its voters are taken over into one with them", async () => {
    const before = await countOf(acme);
    const [{ uid } = { uid: "" }] = await voters(
      acme,
      "SELECT voter_uid AS uid FROM voters.voter ORDER BY n LIMIT 1",
    );
    expect(await readPocket(acme, (pocket) => findVoter(pocket, VoterUid.parse(uid)))).toMatchObject({
      scores: [],
    });
    expect(await readPocket(acme, listScores)).toEqual([]);
    const texas = "VUID,first_name,last_name,state,TurnoutScore\n1,Ann,Lee,TX,50\n";
    await load([write("tx.csv", texas)], { state: "TX" });
    expect(await countOf(acme)).toBe(Number(before) + 1);
    expect(await readPocket(acme, listScores)).toEqual([{ name: "Turnout score", least: 50, most: 50 }]);
  });
});

describe("a campaign whose voter file is gone or broken", () => {
  it("works on without voters", async () => {
    await createTenant({ slug: "lone", name: "Lone", createdBy: "test" });
    rmSync(voterLink(lone));
    symlinkSync("nowhere.db", voterLink(lone));
    expect(await readPocket(lone, async (pocket) => findVoters(pocket))).toBeNull();
    expect((await doctorCommand.run({})).problems).toContainEqual({
      where: "lone",
      message: expect.stringContaining("isn't led to the current voter file"),
    });
    const broken = write("broken.db", "no database at all");
    appendFileSync(broken, "x".repeat(20_000));
    rmSync(voterLink(lone));
    symlinkSync(broken, voterLink(lone));
    const { n } = await readPocket(lone, (pocket) =>
      queryRow(pocket, z.object({ n: z.number() }), "SELECT count(*)::INTEGER AS n FROM person"),
    );
    expect(n).toBe(0);
    expect(await readPocket(lone, async (pocket) => findVoters(pocket))).toBeNull();
    expect(existsSync(voterLink(lone))).toBe(true);
  });
});
