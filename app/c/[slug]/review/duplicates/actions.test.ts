import { beforeAll, describe, expect, it } from "vitest";
import { JobId } from "@/lib/jobs/job";
import { Slug } from "@/lib/platform/tenant";
import { type ActionCall, actionPortal, testStrangers } from "@/server/platform/testing/action-test";

const ours = Slug.parse("ours");

const portal = actionPortal("duplicates-actions");

const actions = await import("./actions");
const { contactsNow } = await import("@/server/platform/testing/lists");
const { findSearch } = await import("@/server/duplicates/store/find-search");
const { listApartDecisions } = await import("@/server/duplicates/store/list-apart-decisions");
const { listMerges } = await import("@/server/platform/testing/list-merges");
const { listJobs } = await import("@/server/platform/jobs/list-jobs");
const { waitForJob } = await import("@/server/platform/jobs/wait-for-job");
const { readPocket, writePocket } = await import("@/server/platform/pocket/use");

const [ann, anne] = ["00000000-0000-7000-8000-000000000001", "00000000-0000-7000-8000-000000000002"] as const;
let before = "";

beforeAll(async () => {
  await writePocket(ours, (pocket) =>
    pocket.connection.run(`INSERT INTO person (id, first_name, last_name, email, created_at, updated_at) VALUES
      ('${ann}', 'Ann', 'Lee', 'a@example.org', now()::TIMESTAMP, now()::TIMESTAMP), ('${anne}', 'Anne', 'Lee', 'a@example.org', now()::TIMESTAMP, now()::TIMESTAMP)`),
  );
  before = await contactsNow(ours);
});
const moment = "2026-11-27T10:00:00.000Z";
const merge = { keptId: ann, mergedIds: [anne], pick: {} };
const calls: ActionCall[] = [
  ["searchDuplicatesAction", (slug) => actions.searchDuplicatesAction(slug, {})],
  ["mergeContactsAction", (slug) => actions.mergeContactsAction(slug, merge)],
  ["mergeAllAction", (slug) => actions.mergeAllAction(slug, { threshold: 0.85 })],
  ["tellApartAction", (slug) => actions.tellApartAction(slug, { ids: [ann, anne] })],
  ["takeApartBackAction", (slug) => actions.takeApartBackAction(slug, { ids: [ann, anne], at: moment })],
  ["unmergeAction", (slug) => actions.unmergeAction(slug, { mergeId: ann })],
];

testStrangers(portal, calls, {
  state: async () => [
    await contactsNow(ours),
    await readPocket(ours, findSearch),
    (await listJobs({ limit: 10 })).map(({ id }) => id),
  ],
});

describe("a campaign's own organizer", () => {
  it("can't merge all at once, which managers do", async () => {
    expect(await actions.mergeAllAction("ours", { threshold: 0.85 })).toMatchObject({
      ok: false,
      code: "forbidden",
    });
  });

  it("can't reach another campaign's contacts by their ids", async () => {
    portal.signIn("organizer of theirs");
    expect(await actions.mergeContactsAction("theirs", merge)).toMatchObject({
      ok: false,
      code: "not_found",
    });
    expect(await contactsNow(ours)).toBe(before);
  });

  it("has a search done, which others join, and what it found is kept under the name of whoever asked", async () => {
    const asked = await Promise.all([
      actions.searchDuplicatesAction("ours", {}),
      actions.searchDuplicatesAction("ours", {}),
    ]);
    const ids = asked.map((answer) => (answer.ok ? answer.value.jobId : null));
    expect([...new Set(ids)]).toEqual([expect.any(String)]);
    await waitForJob(JobId.parse(ids[0]));
    expect(await readPocket(ours, findSearch)).toMatchObject({ by: "organizer of ours", contacts: 2 });
    portal.signIn("manager of ours");
    const merge = await actions.mergeAllAction("ours", { threshold: 0.99 });
    expect(merge).toMatchObject({ ok: true, value: { jobId: expect.any(String) } });
    if (merge.ok) await waitForJob(merge.value.jobId);
    expect(await contactsNow(ours)).toBe(before);
  });

  it("merges, and takes it back", async () => {
    expect(await actions.mergeContactsAction("ours", merge)).toMatchObject({
      ok: true,
      value: { merged: 1 },
    });
    const [made] = await readPocket(ours, (pocket) => listMerges(pocket, 1));
    expect(await actions.unmergeAction("ours", { mergeId: made?.id ?? "" })).toMatchObject({ ok: true });
    expect(await contactsNow(ours)).toBe(before);
  });

  it("tells contacts apart, and takes it back", async () => {
    const apart = () => readPocket(ours, (pocket) => listApartDecisions(pocket, 10));
    expect(await actions.tellApartAction("ours", { ids: [ann, anne] })).toMatchObject({ ok: true });
    const [told] = await apart();
    expect(told).toMatchObject({ ids: [ann, anne], names: ["Ann Lee", "Anne Lee"], by: "organizer of ours" });
    const back = { ids: told?.ids ?? [], at: told?.at ?? "" };
    expect(await actions.takeApartBackAction("ours", { ...back, at: moment })).toMatchObject({
      code: "not_found",
    });
    expect(await apart()).toHaveLength(1);
    expect(await actions.takeApartBackAction("ours", back)).toMatchObject({ ok: true });
    expect(await apart()).toEqual([]);
  });
});
