import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listText } from "@/lib/demo/list-csv";
import { importStates } from "@/lib/imports/import-job";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const portal = freshPortal("sweep-lists");
const { cancelImport } = await import("@/server/imports/cancel-import");
const { wakeJobs } = await import("@/server/platform/jobs/runner");
const { waitForImport } = await import("@/server/imports/wait-for-import");
const { manager } = await import("@/server/platform/manager/client");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { jobDir, uploadsDir } = await import("@/server/platform/env");
const { checkedList, contactsNow, loaderOf, readyToCheck, uploadList } = await import(
  "@/server/platform/testing/lists"
);
const { keepDraft } = await import("./check-list");
const { loadAgain, loadRest } = await import("./load-again");
const { readAnew, startImport, startUndo } = await import("./start-import");
const { getImportById } = await import("./store/get-import-by-id");
const { saveJob } = await import("./store/save-job");
const { listFilesOf } = await import("./store/list-files-of");
const { noteFilesGone } = await import("./store/note-files-gone");
const { sweepLists } = await import("./sweep-lists");
const { createUpload, originalPath } = await import("./upload");
const { writeChanges, writeOutcome, writeRejects } = await import("./write-reports");

const slug = Slug.parse("ours");
const dayMs = 24 * 60 * 60_000;
const inDays = (days: number) => new Date(Date.now() + days * dayMs);

const people = "first_name,last_name,email\nAnn,Lee,ann@example.org\nBob,Ray,bob@example.org\n";
/** The same, with a row that nobody can be made of and one that can't be read. */
const withRejects = `first_name,last_name,email,city
Ann,Lee,ann@example.org,Dayton
Bob,Ray,bob@example.org,Dayton
,,,Dayton
Cid,Ode,cid@example.org,Dayton,too,many,cells,to,be,a,row
`;

const filesOf = (id: string) => (existsSync(jobDir(slug, id)) ? readdirSync(jobDir(slug, id)).sort() : []);

/** Sweeps when so many days have passed and nothing is being worked on. */
async function sweep(days: number) {
  const leased = async () => (await manager()).importJob.count({ where: { leaseOwner: { not: null } } });
  while ((await leased()) > 0) await pause(5);
  await sweepLists(inDays(days));
}

async function loaded(text: string) {
  const list = await checkedList(slug, text, "direct");
  await startImport(list.loader, list.id);
  await waitForImport(list.id);
  return list;
}

async function failed() {
  const { id } = await uploadList(slug, "\n\n\n");
  await expect(waitForImport(id)).rejects.toThrow();
  return id;
}

beforeAll(() => createTenant({ slug, name: slug, createdBy: "test" }));
afterAll(() => portal.close());

describe("a list that is cancelled", () => {
  it.each(["uploading", "reading", "mapping", "ready", "failed"] as const)(
    "leaves nothing, at once: while it is %s",
    async (state) => {
      const id =
        state === "uploading"
          ? (await createUpload(await loaderOf(slug), "list.csv")).id
          : state === "reading"
            ? (await uploadList(slug, people)).id
            : state === "mapping"
              ? (await readyToCheck(slug, people, "direct", "fill")).id
              : state === "ready"
                ? (await checkedList(slug, people, "direct")).id
                : await failed();
      expect(await getImportById(id)).toMatchObject({ state });
      await cancelImport(await loaderOf(slug), id);
      expect(await getImportById(id)).toMatchObject({ state: "cancelled", filesRemovedAt: expect.any(Date) });
      expect(existsSync(jobDir(slug, id))).toBe(false);
    },
  );

  it("while it is being read leaves nothing, as soon as the reading has ended", async () => {
    const { id } = await uploadList(slug, listText({ seed: 3, rows: 200_000 }).text);
    wakeJobs();
    while (!filesOf(id).some((name) => name.startsWith("reading-"))) await pause(5);
    await cancelImport(await loaderOf(slug), id);
    await expect(waitForImport(id)).rejects.toThrow("Cancelled");
    while (existsSync(jobDir(slug, id))) await pause(5);
    expect(await getImportById(id)).toMatchObject({ state: "cancelled", filesRemovedAt: expect.any(Date) });
  });

  it("leaves the report of rows that can't be used where it was asked for, as after a dry run, for a week", async () => {
    const { id, loader } = await checkedList(slug, withRejects, "direct");
    const report = readFileSync(await writeRejects(await getImportById(id)), "utf8");
    await cancelImport(loader, id);
    await sweep(6.9);
    expect(filesOf(id)).toEqual(["rejects.csv"]);
    expect(readFileSync(await writeRejects(await getImportById(id)), "utf8")).toBe(report);
    await sweep(7.1);
    expect(existsSync(jobDir(slug, id))).toBe(false);
  });

  it("whose folder a stop of the server left is swept", async () => {
    const { id } = await checkedList(slug, people, "direct");
    await saveJob(id, { state: "cancelled" }, ["ready"]);
    await sweep(0);
    expect(existsSync(jobDir(slug, id))).toBe(false);
  });
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("a list that nobody loads", () => {
  it.each(["uploading", "mapping", "ready"] as const)(
    "is cancelled after a week, in words: %s",
    async (state) => {
      const { id } =
        state === "uploading"
          ? await createUpload(await loaderOf(slug), "list.csv")
          : state === "mapping"
            ? await uploadList(slug, people).then(async (job) => waitForImport(job.id))
            : await checkedList(slug, people, "direct");
      const files = filesOf(id);
      await sweep(6.9);
      expect(filesOf(id)).toEqual(files);
      expect(await getImportById(id)).toMatchObject({ state, filesRemovedAt: null });
      await sweep(7.1);
      expect(existsSync(jobDir(slug, id))).toBe(false);
      expect(await getImportById(id)).toMatchObject({
        state: "cancelled",
        error: "Nobody loaded this list within 7 days, so it was removed. Drop it again to load it.",
      });
    },
  );

  it("goes a week after it failed; what needs it then says so", async () => {
    const id = await failed();
    await sweep(6.9);
    expect(filesOf(id)).toEqual(["original"]);
    await sweep(7.1);
    expect(existsSync(jobDir(slug, id))).toBe(false);
    expect(await getImportById(id)).toMatchObject({ state: "failed" });
    await expect(readAnew(await loaderOf(slug), id, {})).rejects.toThrow(
      /removed on .*, 7 days after it failed/u,
    );
  });
});

describe("a list that was loaded", () => {
  it("goes after 90 days; its rejects stay, it can be undone, and what needs it says so", async () => {
    const before = await contactsNow(slug);
    const { id, loader } = await loaded(withRejects);
    expect((await getImportById(id)).result?.figures.rejected).toBe(2);
    const rejects = readFileSync(await writeRejects(await getImportById(id)), "utf8");
    expect(rejects.split("\n")).toHaveLength(4);
    writeFileSync(path.join(jobDir(slug, id), "rejects.csv"), "of an earlier time");
    await sweep(89.9);
    expect(filesOf(id)).toEqual(expect.arrayContaining(["original", "staged.parquet", "decided.parquet"]));
    await sweep(90.1);
    expect(filesOf(id)).toEqual(["rejects.csv"]);
    const gone = await getImportById(id);
    expect(readFileSync(await writeRejects(gone), "utf8")).toBe(rejects);
    for (const needs of [
      () => writeChanges(gone),
      () => writeOutcome(gone, "inserted"),
      () => loadAgain(loader, id),
    ])
      await expect(needs()).rejects.toMatchObject({
        code: "conflict",
        message: expect.stringMatching(
          /^The list itself was removed on .*, 90 days after it was loaded\. It can still be undone; the 2 rows that weren't used were kept\.$/u,
        ),
      });
    await sweep(1_000);
    expect(filesOf(id)).toEqual(["rejects.csv"]);
    await startUndo(loader, id);
    await waitForImport(id);
    expect(await contactsNow(slug)).toBe(before);
    await sweep(7.1);
    expect(existsSync(jobDir(slug, id))).toBe(false);
  });

  it("leaves no folder where all of its rows were used", async () => {
    const { id, loader } = await loaded(people);
    await sweep(90.1);
    expect(existsSync(jobDir(slug, id))).toBe(false);
    await expect(writeRejects(await getImportById(id))).rejects.toThrow(/removed on/u);
    await startUndo(loader, id);
    await waitForImport(id);
  });

  it("goes a week after it was undone, with its reports; until then it can be loaded again", async () => {
    const { id, loader } = await loaded(withRejects);
    await writeRejects(await getImportById(id));
    await startUndo(loader, id);
    await waitForImport(id);
    await sweep(6.9);
    const again = await loadAgain(loader, id);
    await cancelImport(loader, again.id);
    await sweep(7.1);
    expect(existsSync(jobDir(slug, id))).toBe(false);
    await expect(loadAgain(loader, id)).rejects.toThrow(/removed on .*, 7 days after it was undone/u);
  });

  it("whose file somebody has removed by hand can't be loaded again, and leaves no import behind", async () => {
    const { id, loader } = await loaded(people);
    rmSync(originalPath(await getImportById(id)));
    const folders = readdirSync(uploadsDir(slug));
    await expect(loadAgain(loader, id)).rejects.toThrow(
      "The list's file isn't kept any more. Drop it again.",
    );
    expect(readdirSync(uploadsDir(slug))).toEqual(folders);
    await startUndo(loader, id);
    await waitForImport(id);
  });

  it("can't go on with rows that need a person once it is gone", async () => {
    await loaded("first_name,last_name,email\nAnn,Lee,ann@example.org\nAnn,Lee,ann2@example.org\n");
    const { id, loader } = await loaded("first_name,last_name\nAnn,Lee\n");
    const { result } = await getImportById(id);
    if (!result) throw new Error("The list wasn't loaded.");
    await saveJob(id, { result: { ...result, figures: { ...result.figures, ambiguous: 1 } } });
    await sweep(90.1);
    await expect(loadRest(loader, id)).rejects.toThrow(/removed on/u);
  });

  it("is removed at the next sweep where a stop of the server left a part of it", async () => {
    const { id } = await loaded(people);
    const [list] = await listFilesOf(slug, [id]);
    if (!list) throw new Error("The list isn't there.");
    await noteFilesGone(list, new Date());
    await sweep(0);
    expect(existsSync(jobDir(slug, id))).toBe(false);
  });
});

describe("a list at work", () => {
  it.each(["reading", "checking", "queued", "importing", "undoing"] as const)(
    "keeps its files however long it takes: %s",
    async (state) => {
      const { id } = await checkedList(slug, people, "direct");
      await saveJob(id, { state }, ["ready"]);
      const files = filesOf(id);
      await sweep(1_000);
      expect(filesOf(id)).toEqual(files);
      await saveJob(id, { state: "cancelled" }, [state]);
      await sweep(0);
    },
  );

  it("is loaded whole while sweeps come and go", async () => {
    const { text, truth } = listText({ seed: 4, rows: 5_000 });
    const { id, loader } = await checkedList(slug, text, "direct");
    await startImport(loader, id);
    const done = waitForImport(id);
    let ended = false;
    void done.finally(() => (ended = true));
    while (!ended) await sweepLists(inDays(30));
    expect((await done).result?.figures.inserted).toBeGreaterThan(4_000);
    expect(truth.nextIndex).toBeGreaterThan(0);
    await startUndo(loader, id);
    await waitForImport(id);
  });

  it("that somebody comes back to this very moment keeps them, or says that they are gone", async () => {
    for (const waitMs of [0, 2, 5, 10, 20]) {
      const { id, loader } = await readyToCheck(slug, people, "direct", "fill");
      const sweeping = sweepLists(inDays(7.1));
      await pause(waitMs);
      const said = await readAnew(loader, id, {}).then(
        () => null,
        (error: Error) => error.message,
      );
      await sweeping;
      if (said === null)
        expect(await waitForImport(id)).toMatchObject({ state: "mapping", filesRemovedAt: null });
      else expect(await getImportById(id)).toMatchObject({ state: "cancelled" });
      expect(filesOf(id).includes("original")).toBe(said === null);
    }
  });

  it("is told from one that was changed since it was looked at, also where its state is the same", async () => {
    const { id } = await waitForImport((await uploadList(slug, people)).id);
    const look = async () => {
      const [list] = await listFilesOf(slug, [id]);
      if (!list) throw new Error("The list isn't there.");
      return list;
    };
    const before = await look();
    await keepDraft(await loaderOf(slug), id, {
      mapping: [],
      words: {},
      dateOrder: "mdy",
      dateOrderSaid: true,
    });
    expect((await look()).state).toBe(before.state);
    expect(await noteFilesGone(before, new Date())).toBe(false);
    expect(await noteFilesGone(await look(), new Date())).toBe(true);
  });

  it("can't be begun once its files are said to be gone", async () => {
    const id = await failed();
    await sweep(7.1);
    expect(await saveJob(id, { state: "reading" }, ["failed"])).toBe(false);
    expect(await getImportById(id)).toMatchObject({ state: "failed" });
  });
});

it("every state of a list was met here", () => {
  expect([...importStates].sort()).toEqual([
    "cancelled",
    "checking",
    "done",
    "failed",
    "importing",
    "mapping",
    "queued",
    "reading",
    "ready",
    "undoing",
    "undone",
    "uploading",
  ]);
});

it("folders that are no list's stay as they are", async () => {
  const other = jobDir(slug, "01890000-0000-7000-8000-000000000000");
  mkdirSync(other);
  writeFileSync(path.join(other, "original"), "of nobody");
  await sweep(1_000);
  expect(readdirSync(other)).toEqual(["original"]);
});
