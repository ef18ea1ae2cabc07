import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { Slug } from "@/lib/platform/tenant";
import { type ActionCall, actionPortal, testStrangers } from "@/server/platform/testing/action-test";
import { ohioVoters, usualRelease, writeOhio } from "@/server/platform/testing/voter-files";

const ours = Slug.parse("ours");

const portal = actionPortal("voters-actions");

const actions = await import("./actions");
const { assemble } = await import("@/server/portal/assemble");
const { waitForImport } = await import("@/server/imports/wait-for-import");
const { listImports } = await import("@/server/imports/store/list-imports");
const { queryRows } = await import("@/server/platform/duckdb/query");
const { readPocket, writePocket } = await import("@/server/platform/pocket/use");
const { waitForFigures } = await import("@/server/platform/jobs/wait-for-figures");
const { ContactsMatched } = await import("@/server/voters/match-contacts");
const { listShownMatches } = await import("@/server/voters/list-shown-matches");
const { countOutcomes } = await import("@/server/voters/store/count-outcomes");
const { countVoterDecisions } = await import("@/server/voters/store/count-voter-decisions");
const { listVoterDecisions } = await import("@/server/voters/store/list-voter-decisions");
const { findComparison } = await import("@/server/voters/store/find-comparison");
const { loadRelease } = await import("@/server/voters/load-release");
const { setScope } = await import("@/server/voters/scope");

const ann = "00000000-0000-7000-8000-000000000001";
let uid = "";
let outside = "";

beforeAll(async () => {
  assemble();
  const file = writeOhio(portal.dataDir, "ohio.csv", ohioVoters(60));
  await loadRelease({ ...usualRelease, files: [file] });
  const Uid = z.object({ uid: z.string(), cd: z.string() });
  const uids = await readPocket(ours, (pocket) =>
    queryRows(
      pocket,
      Uid,
      "SELECT voter_uid AS uid, congressional_district AS cd FROM voters.voter ORDER BY n",
    ),
  );
  uid = uids.find(({ cd }) => cd === "1")?.uid ?? "";
  outside = uids.find(({ cd }) => cd === "2")?.uid ?? "";
  await setScope(ours, {
    state: [],
    congressional: ["1"],
    stateSenate: [],
    stateHouse: [],
    county: [],
    precinct: [],
  });
  await writePocket(ours, async ({ connection }) => {
    await connection.run(
      `INSERT INTO person (id, first_name, last_name, created_at, updated_at) VALUES ('${ann}', 'Ann', 'Lee', now()::TIMESTAMP, now()::TIMESTAMP)`,
    );
    await connection.run(
      `INSERT INTO voter_match VALUES ('${ann}', 'ambiguous', NULL, 0.5, NULL, NULL, NULL)`,
    );
    await connection.run(
      "INSERT INTO voter_comparison VALUES ('Olive', TIMESTAMP '2026-01-01', 'of a test', 1, 1, 1)",
    );
    await connection.run(`INSERT INTO voter_candidate VALUES ('${ann}', '${uid}', 0.5, 'same last name')`);
  });
});
const decisions = () =>
  readPocket(ours, (pocket) =>
    queryRows(pocket, z.object({ same: z.boolean() }), "SELECT is_same AS same FROM voter_decision"),
  );
const jobs = async () => (await listImports({ tenantSlug: "ours", limit: 10 })).length;

const moment = "2026-11-27T10:00:00.000Z";
const open = () =>
  readPocket(ours, async (pocket) => ({
    waiting: (await countOutcomes(pocket)).ambiguous,
    decided: await countVoterDecisions(pocket),
    shown: await listShownMatches(pocket, { limit: 10, skip: 0 }),
  }));

const calls: ActionCall[] = [
  ["addVotersAction", (slug) => actions.addVotersAction(slug, { query: { party: "D" } })],
  ["addVoterAction", (slug) => actions.addVoterAction(slug, { uid })],
  ["fillBlanksAction", (slug) => actions.fillBlanksAction(slug, { kinds: ["address"] })],
  ["matchVotersAction", (slug) => actions.matchVotersAction(slug, {})],
  ["redistrictAction", (slug) => actions.redistrictAction(slug, { kind: "congressional", text: "P1,9" })],
  [
    "takeVoterDecisionBackAction",
    (slug) => actions.takeVoterDecisionBackAction(slug, { personId: ann, at: moment }),
  ],
  ["decideVoterAction", (slug) => actions.decideVoterAction(slug, { personId: ann, voterUid: uid })],
];

testStrangers(portal, calls, {
  state: async () => [await jobs(), await decisions(), await readPocket(ours, findComparison)],
});

describe("a campaign's own organizer", () => {
  it("can't add a voter of another district, nor decide on one that is no candidate", async () => {
    expect(await actions.addVoterAction("ours", { uid: outside })).toMatchObject({
      ok: false,
      code: "invalid_input",
    });
    expect(await actions.decideVoterAction("ours", { personId: ann, voterUid: outside })).toMatchObject({
      ok: false,
      code: "not_found",
    });
  });

  it("adds a voter by the loader, whose check tells what it would do", async () => {
    const added = await actions.addVoterAction("ours", { uid });
    if (!added.ok) throw new Error(added.message);
    const job = await waitForImport(added.value.jobId);
    expect(job).toMatchObject({ state: "ready", fileName: `Voter ${uid}.csv`, reading: { rows: 1 } });
    expect(job.mapping?.find(({ index }) => index === 0)).toMatchObject({ target: "voter_id" });
    expect(job.mapping?.every(({ target }) => target !== null)).toBe(true);
  });

  it("decides who a contact is, once", async () => {
    expect(await actions.decideVoterAction("ours", { personId: ann, voterUid: uid })).toMatchObject({
      ok: true,
    });
    expect(await decisions()).toEqual([{ same: true }]);
    expect(await actions.decideVoterAction("ours", { personId: ann, voterUid: null })).toMatchObject({
      ok: false,
      code: "not_found",
    });
  });

  it("takes a decision back, which then is to be made again, as often as it likes", async () => {
    const matched = await open();
    expect(matched).toMatchObject({ waiting: 0, shown: [], decided: { matched: 1, none: 0 } });
    const [made] = await readPocket(ours, (pocket) => listVoterDecisions(pocket, 10));
    expect(made).toMatchObject({ personId: ann, isSame: true, by: "organizer of ours" });
    const back = { personId: ann, at: made?.at ?? "" };
    expect(await actions.takeVoterDecisionBackAction("ours", { ...back, at: moment })).toMatchObject({
      code: "not_found",
    });
    expect(await open()).toEqual(matched);
    expect(await actions.takeVoterDecisionBackAction("ours", back)).toMatchObject({ ok: true });
    expect(await decisions()).toEqual([]);
    expect(await open()).toMatchObject({
      waiting: 1,
      shown: [{ contact: { id: ann }, voters: [{ id: uid }] }],
      decided: { matched: 0, none: 0 },
    });
    expect(await actions.takeVoterDecisionBackAction("ours", back)).toMatchObject({ code: "not_found" });
    expect(await actions.decideVoterAction("ours", { personId: ann, voterUid: null })).toMatchObject({
      ok: true,
    });
    expect(await open()).toMatchObject({ waiting: 0, shown: [], decided: { matched: 0, none: 1 } });
    const [none] = await readPocket(ours, (pocket) => listVoterDecisions(pocket, 10));
    expect(none).toMatchObject({ personId: ann, isSame: false });
    const again = { personId: ann, at: none?.at ?? "" };
    expect(await actions.takeVoterDecisionBackAction("ours", again)).toMatchObject({ ok: true });
    expect(await actions.decideVoterAction("ours", { personId: ann, voterUid: uid })).toMatchObject({
      ok: true,
    });
    expect(await open()).toEqual(matched);
  });

  it("sees what other lines would do, within its districts, and where the file is no use", async () => {
    const counted = await actions.redistrictAction("ours", {
      kind: "congressional",
      text: "P0,9\nP4,1\nP2\n",
    });
    expect(counted).toEqual({
      ok: true,
      value: {
        districts: [
          {
            district: "1",
            votersNow: 15,
            votersThen: 12,
            contactsNow: 1,
            contactsThen: expect.any(Number),
            supportersNow: 0,
            supportersThen: 0,
          },
          {
            district: "9",
            votersNow: 0,
            votersThen: 3,
            contactsNow: 0,
            contactsThen: expect.any(Number),
            supportersNow: 0,
            supportersThen: 0,
          },
        ],
        unnamed: 9,
        badLines: [3],
      },
    });
    expect(await actions.redistrictAction("ours", { kind: "congressional", text: "nothing" })).toMatchObject({
      ok: false,
      code: "invalid_input",
    });
  });

  it("compares the contacts", async () => {
    const asked = await actions.matchVotersAction("ours", {});
    if (!asked.ok) throw new Error(asked.message);
    expect(await waitForFigures(asked.value.jobId, ContactsMatched)).toMatchObject({
      contacts: 1,
      matched: 1,
    });
    expect(await readPocket(ours, findComparison)).toMatchObject({ by: "organizer of ours", contacts: 1 });
  });
});
