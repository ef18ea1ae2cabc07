import { readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { workingStates } from "@/lib/import-job";
import { BatchAnswer } from "@/lib/persons-batch";
import { listText } from "@/lib/synthetic/list-csv";
import { freshPortal } from "@/server/testing/fresh-portal";
import { startWorker } from "@/server/testing/worker";

const portal = freshPortal("killed");
const { closeApiServer, openApiServer } = await import("@/server/command/api-server");
const { setApiAddress } = await import("@/server/import/api-address");
const { chooseMapping } = await import("@/server/import/check-list");
const { readAnew, startImport, startUndo } = await import("@/server/import/start-import");
const { closeManager } = await import("@/server/manager/client");
const { getJobById, listJobs, saveJob } = await import("@/server/manager/import-jobs");
const { closeAllPockets } = await import("@/server/pocket/registry");
const { queryRow, queryRows } = await import("@/server/pocket/query");
const { readPocket } = await import("@/server/pocket/use");
const { createTenant } = await import("@/server/tenant/create-tenant");
const { checkedList, contactsNow } = await import("@/server/testing/lists");
const { waitForJob } = await import("./wait-for-job");

const slug = "ours";
const first = listText({ seed: 8, rows: 1_500 });
const second = listText({
  seed: 8,
  rows: 11_000,
  firstIndex: 500,
  overlap: { until: first.truth.nextIndex, changedShare: 0.4, blankShare: 0.2 },
});

let before = "";
let after = "";
let worker = startWorker();

beforeAll(async () => {
  setApiAddress(openApiServer);
  await createTenant({ slug, name: slug, createdBy: "test" });
  const { id, loader } = await checkedList(slug, first.text, "direct");
  await startImport(loader, id);
  await waitForJob(id);
  before = await contactsNow(slug);
});
afterAll(async () => {
  await worker.kill("SIGKILL");
  await closeApiServer();
  await portal.close();
});

/** Has another process work on a job, and ends that process with a signal after a while; null: when it is done. Gives how long it worked. */
async function workElsewhere(jobId: string, signal: NodeJS.Signals, afterMs: number | null) {
  await closeAllPockets();
  await closeManager();
  await worker.work(jobId);
  const beganAt = performance.now();
  await (afterMs === null ? worker.done() : new Promise((resolve) => setTimeout(resolve, afterMs)));
  const ms = performance.now() - beganAt;
  await worker.kill(signal);
  worker = startWorker();
  return ms;
}

async function queue(way: "direct" | "api") {
  const list = await checkedList(slug, second.text, way);
  await startImport(list.loader, list.id);
  return list;
}

async function expectAtRest() {
  expect(await listJobs({ states: workingStates, limit: 10 })).toEqual([]);
  const files = readdirSync(path.join(portal.dataDir, "tenants", slug, "db"));
  expect(files.filter((name) => name !== "pocket.db.wal")).toEqual(["pocket.db"]);
}

async function undo({ id, loader }: Awaited<ReturnType<typeof queue>>) {
  await startUndo(loader, id);
  await waitForJob(id);
  expect(await contactsNow(slug)).toBe(before);
}

/** What the answered batches of an import say they inserted, and what of it is there. */
const writtenBatches = (jobId: string) =>
  readPocket(slug, async (pocket) => {
    const answers = await queryRows(
      pocket,
      z.object({ answer: z.string().transform((text) => BatchAnswer.parse(JSON.parse(text))) }),
      "SELECT answer FROM api_batch WHERE token_id = $owner",
      { owner: `import:${jobId}` },
    );
    const { there } = await queryRow(
      pocket,
      z.object({ there: z.coerce.number() }),
      `SELECT count(*) AS there FROM import_change c JOIN person p ON p.id = c.person_id
        WHERE c.batch_id = $jobId::UUID AND c.kind = 'insert'`,
      { jobId },
    );
    return { said: answers.reduce((sum, { answer }) => sum + answer.figures.inserted, 0), there };
  });

describe("a direct import that is killed", () => {
  let ms = 0;
  it("is measured once when it is not", async () => {
    const list = await queue("direct");
    ms = await workElsewhere(list.id, "SIGKILL", null);
    after = await contactsNow(slug);
    expect(after).not.toBe(before);
    await undo(list);
  });

  it.each([
    [0.1, 0.5],
    [0.2, 0.65],
    [0.3, 0.8],
    [0.4, 0.95],
  ])("after %f and again after %f of its time has changed all or nothing, and goes on", async (...shares) => {
    const list = await queue("direct");
    for (const share of shares) {
      await workElsewhere(list.id, "SIGKILL", ms * share);
      expect([before, after]).toContain(await contactsNow(slug));
    }
    await waitForJob(list.id);
    expect(await contactsNow(slug)).toBe(after);
    await expectAtRest();
    await undo(list);
  });

  it("while it is being undone is undone in the end", async () => {
    const list = await queue("direct");
    await waitForJob(list.id);
    await startUndo(list.loader, list.id);
    await workElsewhere(list.id, "SIGKILL", ms * 0.3);
    expect([before, after]).toContain(await contactsNow(slug));
    expect(await waitForJob(list.id)).toMatchObject({ state: "undone" });
    expect(await contactsNow(slug)).toBe(before);
    await expectAtRest();
  });
});

describe("an import by the API that is cut off", () => {
  let ms = 0;
  it("is measured once when it is not", async () => {
    const list = await queue("api");
    ms = await workElsewhere(list.id, "SIGKILL", null);
    expect(await contactsNow(slug)).toBe(after);
    await undo(list);
  });

  it.each([
    ["SIGKILL", 0.45],
    ["SIGKILL", 0.75],
    ["SIGTERM", 0.6],
  ] as const)("by %s after %f of its time has written whole batches, and goes on", async (signal, share) => {
    const list = await queue("api");
    await workElsewhere(list.id, signal, ms * share);
    const { said, there } = await writtenBatches(list.id);
    expect(there).toBe(said);
    await waitForJob(list.id);
    expect(await contactsNow(slug)).toBe(after);
    await expectAtRest();
    await undo(list);
  });

  it("three times is given up, leaves nothing behind, and can be read and imported again", async () => {
    const list = await queue("api");
    await workElsewhere(list.id, "SIGKILL", ms * 0.5);
    await saveJob(list.id, { attempt: 3 });
    await expect(waitForJob(list.id)).rejects.toThrow(/stopped three times.*Nothing was imported\./);
    expect(await getJobById(list.id)).toMatchObject({ state: "failed" });
    expect(await contactsNow(slug)).toBe(before);
    await readAnew(list.loader, list.id, {});
    const { mapping, options } = await waitForJob(list.id);
    await chooseMapping(list.loader, list.id, { mapping: mapping ?? [], options });
    await waitForJob(list.id);
    await startImport(list.loader, list.id);
    await waitForJob(list.id);
    expect(await contactsNow(slug)).toBe(after);
    await undo(list);
  });
});
