import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ImportOptions } from "@/lib/imports/import-plan";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const portal = freshPortal("inbox");
const { closeApiServer, openApiServer } = await import("@/server/portal/api-server");
const { inboxDir } = await import("@/server/platform/env");
const { setApiAddress } = await import("@/server/imports/api-address");
const { chooseMapping } = await import("@/server/imports/check-list");
const { createUpload, originalPath } = await import("@/server/imports/upload");
const { listLiveJobIds } = await import("@/server/platform/jobs/list-jobs");
const { untilTrue } = await import("@/server/platform/testing/held-jobs");
const { waitForImport } = await import("@/server/imports/wait-for-import");
const { getImportById } = await import("@/server/imports/store/get-import-by-id");
const { saveJob } = await import("@/server/imports/store/save-job");
const { listImports } = await import("@/server/imports/store/list-imports");
const { saveInbox } = await import("@/server/imports/store/save-inbox");
const { getTenant, setTenantStatus } = await import("@/server/platform/manager/tenants");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { checkedList, contactsNow, contactsOf, loaderOf } = await import("@/server/platform/testing/lists");
const { createInboxDir } = await import("./inbox-files");
const { lookIntoInboxes } = await import("./look-into-inboxes");
const { startImport } = await import("@/server/imports/start-import");

const slug = Slug.parse("nightly");
const header = "first_name,last_name,email,date_of_birth\n";
const open = { enabled: true, takenAt: "", duplicates: "fill", dates: "ask" } as const;
let tenantId = "";

/** Puts a list into the folder, as it stood a minute ago. */
function put(name: string, text: string) {
  const file = path.join(inboxDir(slug), name);
  writeFileSync(file, text);
  utimesSync(file, new Date(Date.now() - 60_000), new Date(Date.now() - 60_000));
}

const untilIngested = () =>
  untilTrue(async () => (await listLiveJobIds(tenantId, ["take-from-inbox"])).length === 0);

/** Looks twice, as a list must not have changed in between, and waits until nothing is worked on. Gives the newest job. */
async function look(now?: Date) {
  const taken = (await lookIntoInboxes(now)) + (await lookIntoInboxes(now));
  await untilIngested();
  const [job] = await listImports({ tenantSlug: slug, limit: 1 });
  if (!job || taken === 0) return null;
  for (let at = await waitForImport(job.id); ; at = await waitForImport(job.id))
    if (["done", "failed"].includes(at.state) || at.error) return at;
}

beforeAll(async () => {
  setApiAddress(openApiServer);
  await createTenant({ slug, name: slug, createdBy: "test" });
  tenantId = (await getTenant(slug)).id;
  await saveInbox(tenantId, open, "test");
  await createInboxDir(slug);
  const { id, loader } = await checkedList(slug, `${header}Ann,Lee,ann@example.org,1980-03-04\n`, "direct");
  await startImport(loader, id);
  await waitForImport(id);
});
afterAll(async () => {
  await closeApiServer();
  await portal.close();
});

it("a list whose columns were matched before is loaded by itself, and is no longer in the folder", async () => {
  put("tonight.csv", `${header}Bo,Diaz,bo@example.org,1970-03-04\nCy,Fox,cy@example.org,1971-03-04\n`);
  const job = await look();
  expect(job).toMatchObject({ state: "done", fileName: "tonight.csv", createdBy: "Inbox" });
  expect(job?.result?.figures).toMatchObject({ inserted: 2 });
  expect(readdirSync(inboxDir(slug))).toEqual([]);
});

it("a list that is still coming is left alone, as are links, folders and halves", async () => {
  mkdirSync(path.join(inboxDir(slug), "old"));
  put("half.csv.part", header);
  put(".hidden.csv", header);
  symlinkSync("/etc/passwd", path.join(inboxDir(slug), "link.csv"));
  put("growing.csv", header);
  await lookIntoInboxes();
  put("growing.csv", `${header}Di,Roe,di@example.org,1972-03-04\n`);
  expect(await lookIntoInboxes()).toBe(0);
  expect((await look())?.fileName).toBe("growing.csv");
  expect(readdirSync(inboxDir(slug)).sort()).toEqual([".hidden.csv", "half.csv.part", "link.csv", "old"]);
});

it.each([
  [
    "columns that nobody has matched",
    "first_name,email,shirt\nEd,ed@example.org,L\n",
    /columns are not those of a list/u,
  ],
  ["dates that prove nothing", `${header}Ed,Poe,ed@example.org,03/04/1980\n`, /day or the month first/u],
  [
    "rows that can't be used",
    `${header}Ed,Poe,ed@example.org,1980-03-04\n,,,1980-03-05\n`,
    /tenth of its rows/u,
  ],
])("a list with %s waits for a person and says why", async (_case, text, why) => {
  const before = await contactsNow(slug);
  put("odd.csv", text);
  const job = await look();
  expect(job?.state).toMatch(/mapping|ready/u);
  expect(job?.error).toMatch(why);
  expect(await contactsNow(slug)).toBe(before);
});

it("a list that would change unusually much waits until its warnings are ticked", async () => {
  await saveInbox(tenantId, { ...open, duplicates: "overwrite" }, "test");
  put(
    "wild.csv",
    `${header}Ann,Lee,ann@example.org,1999-09-19\nBo,Day,bo@example.org,\nCy,Fay,cy@example.org,\n`,
  );
  const job = await look();
  expect(job).toMatchObject({ state: "ready", error: expect.stringMatching(/^Tick this first/u) });
  await saveInbox(tenantId, open, "test");
  const { id, mapping, options } = job ?? (await getImportById(""));
  await chooseMapping(await loaderOf(slug), id, {
    mapping: mapping ?? [],
    options: ImportOptions.parse({ ...options, unattended: false }),
  });
  expect(await waitForImport(id)).toMatchObject({ state: "ready", error: null });
});

it("dates are read as was said, where they prove nothing", async () => {
  await saveInbox(tenantId, { ...open, dates: "dmy" }, "test");
  put("days.csv", `${header}Flo,Kay,flo@example.org,03/04/1980\n`);
  expect(await look()).toMatchObject({ state: "done" });
  expect((await contactsOf(slug)).find(({ first_name }) => first_name === "Flo")).toMatchObject({
    birth_date: "1980-04-03",
  });
  await saveInbox(tenantId, open, "test");
});

it("lists are taken at their hour, once a day, and never of a suspended campaign", async () => {
  const day = (hours: number) => new Date(Date.now() + hours * 3_600_000);
  const takenAt = `${String((new Date().getHours() + 2) % 24).padStart(2, "0")}:00`;
  await saveInbox(tenantId, { ...open, takenAt }, "test");
  put("later.csv", `${header}Gus,Ray,gus@example.org,1980-03-14\n`);
  expect(await look(day(0))).toBeNull();
  await setTenantStatus(slug, "suspended");
  expect(await look(day(3))).toBeNull();
  await setTenantStatus(slug, "active");
  expect(await look(day(3))).toMatchObject({ state: "done", fileName: "later.csv" });
  put("again.csv", `${header}Hal,May,hal@example.org,1980-03-14\n`);
  expect(await look(day(4))).toBeNull();
  expect(await look(day(28))).toMatchObject({ state: "done", fileName: "again.csv" });
  await saveInbox(tenantId, open, "test");
});

it("a list that a stop of the server caught on its way is taken up again", async () => {
  const job = await createUpload({ ...(await loaderOf(slug)), name: "Inbox" }, "caught.csv");
  await saveJob(job.id, { options: ImportOptions.parse({ unattended: true }) });
  put("caught.csv", `${header}Ida,Gay,ida@example.org,1980-03-14\n`);
  renameSync(path.join(inboxDir(slug), "caught.csv"), originalPath(job));
  const never = await createUpload({ ...(await loaderOf(slug)), name: "Inbox" }, "never.csv");
  await saveJob(never.id, { options: ImportOptions.parse({ unattended: true }) });
  await lookIntoInboxes();
  await untilIngested();
  while ((await waitForImport(job.id)).state !== "done") expect(existsSync(originalPath(job))).toBe(true);
  expect(await getImportById(never.id)).toMatchObject({ state: "cancelled" });
});
