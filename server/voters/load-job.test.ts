import { readdirSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";
import { times } from "@/server/platform/testing/soak";
import { ohioVoters, usualRelease, writeOhio } from "@/server/platform/testing/voter-files";

const north = Slug.parse("north");

process.env.CB_JOB_LEASE_MS = "1500";
const portal = freshPortal("load-job");
const { assemble } = await import("@/server/portal/assemble");
const { createElsewhere } = await import("@/server/platform/testing/work-elsewhere");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { votersDir } = await import("@/server/platform/env");
const { cancelJob } = await import("@/server/platform/jobs/cancel-job");
const { getJob, listJobs } = await import("@/server/platform/jobs/list-jobs");
const { wakeJobs } = await import("@/server/platform/jobs/runner");
const { waitForFigures } = await import("@/server/platform/jobs/wait-for-figures");
const { waitForJob } = await import("@/server/platform/jobs/wait-for-job");
const { manager } = await import("@/server/platform/manager/client");
const { readPocket } = await import("@/server/platform/pocket/use");
const { matchContacts } = await import("./match-contacts");
const { incomingPath, receiveVoterFile } = await import("./incoming-files");
const { askForLoad } = await import("./load-job");
const { LoadedRelease, loadRelease } = await import("./load-release");
const { readIncoming } = await import("./read-incoming");
const { findVoters } = await import("./store/find-voters");
const { findCurrentVersion } = await import("./store/find-current-version");

const slugs = [north, Slug.parse("south")];
const count = 2_000;
let file: string;
const elsewhere = createElsewhere();

beforeAll(async () => {
  for (const slug of slugs) await createTenant({ slug, name: slug, createdBy: "test" });
  await loadRelease({ ...usualRelease, files: [writeOhio(portal.dataDir, "old.csv", ohioVoters(count))] });
  file = writeOhio(portal.dataDir, "new.csv", ohioVoters(count, 50));
});
beforeEach(() => assemble({ own: true }));
afterAll(async () => {
  await elsewhere.end();
  await portal.close();
});

const ask = () => askForLoad({ read: null, release: { ...usualRelease, files: [file] } }, "Olive");
const seen = () =>
  Promise.all(slugs.map((slug) => readPocket(slug, async (pocket) => findVoters(pocket)?.version)));
const partsLeft = () => readdirSync(votersDir()).filter((name) => /part|staging|lock/.test(name));

it("a release whose process is killed is loaded to the end by the next one, and given to all", async () => {
  const tookMs = await elsewhere.work(await ask(), null);
  const lives = times(1, 9);
  for (let life = 1; life <= lives; life++) {
    const before = await findCurrentVersion();
    const id = await ask();
    await elsewhere.work(id, (tookMs * life) / (lives + 1));
    const { version, rows } = await waitForFigures(id, LoadedRelease);
    expect(rows).toBe(count);
    expect([await findCurrentVersion(), ...(await seen())]).toEqual([version, version, version]);
    expect(version).not.toBe(before);
    expect(partsLeft()).toEqual([]);
  }
}, 300_000);

it("two loads that are asked for at once come one after the other, and the later one stays", async () => {
  const ids = [await ask(), await ask()];
  const [first, second] = await Promise.all(ids.map((id) => waitForFigures(id, LoadedRelease)));
  expect([first?.version, second?.version].toSorted()).toEqual([first?.version, second?.version]);
  expect([await findCurrentVersion(), ...(await seen())]).toEqual(Array(3).fill(second?.version));
});

it("a load that is cancelled leaves the current release, at whatever moment, and nothing else", async () => {
  const startedAt = performance.now();
  await waitForJob(await ask());
  const tookMs = performance.now() - startedAt;
  let cancelled = 0;
  for (const share of [0, 0.3, 0.6]) {
    const before = [await findCurrentVersion(), ...(await seen()), ...readdirSync(votersDir())];
    const id = await ask();
    wakeJobs(id);
    await pause(tookMs * share);
    await cancelJob(id).catch(() => undefined);
    await waitForJob(id).catch(() => undefined);
    if ((await getJob(id)).state !== "cancelled") continue;
    cancelled += 1;
    expect([await findCurrentVersion(), ...(await seen()), ...readdirSync(votersDir())]).toEqual(before);
  }
  expect(cancelled).toBeGreaterThanOrEqual(2);
}, 60_000);

it("what was sent and loaded is not loaded twice when the server stops at the very end", async () => {
  await matchContacts(north, { by: "Olive", at: new Date() });
  const text = ["voter_id,last_name,first_name", "1,Lee,Ann", "2,Poe,Bob"].join("\n");
  await receiveVoterFile("admin-1", "sent.csv", new Blob([text]).stream(), Buffer.byteLength(text));
  const { id: readId } = await readIncoming("admin-1", ["sent.csv"], "generic");
  const said = {
    ...usualRelease,
    layout: "generic",
    state: "NV",
    files: [incomingPath("admin-1", "sent.csv")],
  };
  const id = await askForLoad({ read: { adminId: "admin-1", readId }, release: said }, "Olive");
  const loaded = await waitForFigures(id, LoadedRelease);
  expect(loaded).toMatchObject({ rows: count + 2, states: { NV: 2 } });
  await (await manager()).job.update({ where: { id }, data: { state: "queued" } });
  expect(await waitForFigures(id, LoadedRelease)).toMatchObject({ version: loaded.version, rows: count + 2 });
  expect(await findCurrentVersion()).toBe(loaded.version);
  const followed = await listJobs({ kinds: ["match-voters-anew"], limit: 5 });
  expect(followed).toEqual([expect.objectContaining({ tenantSlug: "north", state: "queued" })]);
});

it("a load that is cancelled when campaigns have its release already is done, and compared with like any", async () => {
  const id = await ask();
  const { version } = await waitForFigures(id, LoadedRelease);
  const db = await manager();
  await db.job.deleteMany({ where: { kind: "match-voters-anew" } });
  await db.job.update({ where: { id }, data: { state: "queued", cancelAskedAt: new Date() } });
  expect(await waitForFigures(id, LoadedRelease)).toMatchObject({ version });
  expect(await findCurrentVersion()).toBe(version);
  const followed = await listJobs({ kinds: ["match-voters-anew"], limit: 5 });
  expect(followed).toEqual([expect.objectContaining({ tenantSlug: "north", state: "queued" })]);
});
