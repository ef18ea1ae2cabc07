import { readdirSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { VARCHAR } from "@duckdb/node-api";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listText } from "@/lib/demo/list-csv";
import { peopleOf } from "@/lib/demo/person";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";
import { ohioVoters, usualRelease, writeOhio } from "@/server/platform/testing/voter-files";

const ours = Slug.parse("ours");
const north = Slug.parse("north");
const south = Slug.parse("south");
const never = Slug.parse("never");

process.env.CB_JOB_LEASE_MS = "1500";
const portal = freshPortal("match-jobs");
const { assemble } = await import("@/server/portal/assemble");
const { createElsewhere } = await import("@/server/platform/testing/work-elsewhere");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { startImport } = await import("@/server/imports/start-import");
const { waitForImport } = await import("@/server/imports/wait-for-import");
const { createFrom, execute } = await import("@/server/platform/duckdb/query");
const { uploadsDir } = await import("@/server/platform/env");
const { cancelJob } = await import("@/server/platform/jobs/cancel-job");
const { closeJobs } = await import("@/server/platform/jobs/close-jobs");
const { listJobs } = await import("@/server/platform/jobs/list-jobs");
const { wakeJobs } = await import("@/server/platform/jobs/runner");
const { waitForFigures } = await import("@/server/platform/jobs/wait-for-figures");
const { waitForJob } = await import("@/server/platform/jobs/wait-for-job");
const { getTenant } = await import("@/server/platform/manager/tenants");
const { readPocket, writePocket } = await import("@/server/platform/pocket/use");
const { untilTrue } = await import("@/server/platform/testing/held-jobs");
const { checkedList } = await import("@/server/platform/testing/lists");
const { askAllToMatchAnew, askForMatch } = await import("./ask-for-match");
const { loadRelease } = await import("./load-release");
const { matchAnewInput } = await import("./job-inputs");
const { ContactsMatched } = await import("./match-contacts");
const { findComparison } = await import("./store/find-comparison");
const { countOutcomes } = await import("./store/count-outcomes");

const voters = 12_000;
const contacts = 8_000;
const elsewhere = createElsewhere();

/** A campaign whose contacts are the first voters of the file. */
async function campaignOf(slug: Slug, count: number) {
  await createTenant({ slug, name: slug, createdBy: "test" });
  const personAt = peopleOf(5);
  const people = Array.from({ length: count }, (_, at) => personAt(at));
  const columns = ["firstName", "lastName", "birthDate", "address1", "city", "zip"] as const;
  await writePocket(slug, async (pocket) => {
    await createFrom(
      pocket,
      "written",
      people,
      columns.map((name) => ({ name, type: VARCHAR, of: (one) => one[name] })),
    );
    await execute(
      pocket,
      `INSERT INTO person (id, first_name, last_name, birth_date, address1, city, zip, created_at, updated_at)
       SELECT uuid(), "firstName", "lastName", "birthDate"::DATE, address1, city, zip, now()::TIMESTAMP,
              now()::TIMESTAMP FROM written`,
    );
  });
}

const ask = async (slug: Slug) => askForMatch(await getTenant(slug), "Olive");
const foundIn = (slug: Slug) =>
  readPocket(slug, async (pocket) => ({
    comparison: await findComparison(pocket),
    counts: await countOutcomes(pocket),
  }));
const leftIn = (slug: Slug) => readdirSync(uploadsDir(slug)).filter((name) => name.startsWith("handed-"));

beforeAll(async () => {
  const file = writeOhio(portal.dataDir, "ohio.csv", ohioVoters(voters));
  await loadRelease({ ...usualRelease, files: [file] });
  await campaignOf(ours, contacts);
});
beforeEach(() => assemble({ own: true }));
afterAll(async () => {
  await elsewhere.end();
  await portal.close();
});

describe("contacts that somebody has compared with the voter file", () => {
  it("are compared by one job, however often it is asked for before it begins", async () => {
    const [first, second] = [await ask(ours), await ask(ours)];
    expect(second).toBe(first);
    const matched = await waitForFigures(first, ContactsMatched);
    expect(matched).toMatchObject({ contacts, voters });
    expect(matched.matched).toBeGreaterThan(contacts * 0.9);
    expect((await foundIn(ours)).comparison).toMatchObject({ by: "Olive", contacts });
    expect(leftIn(ours)).toEqual([]);
  });

  it("are left as they were at whatever moment it is cancelled", async () => {
    const id = await ask(ours);
    const startedAt = performance.now();
    await waitForJob(id);
    const tookMs = performance.now() - startedAt;
    let cancelled = 0;
    for (const share of [0, 0.25, 0.5, 0.75]) {
      const before = await foundIn(ours);
      const id = await ask(ours);
      wakeJobs(id);
      await pause(tookMs * share);
      await cancelJob(id).catch(() => undefined);
      const end = await waitForJob(id).catch((error: Error) => error.message);
      if (end === "This was cancelled.") {
        cancelled += 1;
        expect(await foundIn(ours)).toEqual(before);
      } else expect(end).toMatchObject({ state: "done" });
      expect(leftIn(ours)).toEqual([]);
    }
    expect(cancelled).toBeGreaterThanOrEqual(3);
  });

  it("are compared to the end by the next process when the one that did it is killed", async () => {
    const tookMs = await elsewhere.work(await ask(ours), null);
    const whole = await foundIn(ours);
    for (const share of [0.3, 0.7]) {
      const id = await ask(ours);
      await elsewhere.work(id, tookMs * share);
      const { comparison, counts } = await foundIn(ours);
      expect([counts, comparison?.contacts]).toEqual([whole.counts, contacts]);
      expect(await waitForJob(id)).toMatchObject({ state: "done", error: null });
      expect(Date.parse((await foundIn(ours)).comparison?.at ?? "")).toBeGreaterThan(
        Date.parse(whole.comparison?.at ?? ""),
      );
      expect(leftIn(ours)).toEqual([]);
    }
  }, 120_000);
});

it("a new voter file is compared with where one was before, behind a list that is being loaded", async () => {
  for (const slug of [north, south, never]) await campaignOf(slug, 300);
  for (const slug of [north, south]) await waitForJob(await ask(slug));
  const file = writeOhio(portal.dataDir, "next.csv", ohioVoters(voters + 500));
  const list = listText({ seed: 8, rows: 1_500 });
  const { id, loader } = await checkedList(ours, list.text, "direct");
  const { version } = await loadRelease({ ...usualRelease, files: [file] });
  await closeJobs();
  assemble();
  await startImport(loader, id);
  await askAllToMatchAnew("Olive");
  await waitForImport(id);
  const listed = () => listJobs({ kinds: [matchAnewInput.kind], limit: 10 });
  await untilTrue(async () => (await listed()).every(({ state }) => state === "done"), 60_000);
  const jobs = await listed();
  expect(jobs.map(({ tenantSlug }) => tenantSlug).sort()).toEqual(["north", "ours", "south"]);
  const [imported] = (await listJobs({ subjectId: id, kinds: ["import-list"], limit: 1 })).map(
    ({ finishedAt }) => finishedAt,
  );
  const anew = jobs.find(({ tenantSlug }) => tenantSlug === "ours");
  expect(anew?.startedAt?.getTime()).toBeGreaterThanOrEqual(imported?.getTime() ?? Number.POSITIVE_INFINITY);
  for (const slug of [ours, north, south])
    expect((await foundIn(slug)).comparison).toMatchObject({ version, by: expect.any(String) });
  expect((await foundIn(ours)).comparison?.contacts).toBe(contacts + list.truth.people);
  expect((await foundIn(never)).comparison).toBeNull();
}, 120_000);
