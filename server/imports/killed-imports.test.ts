import { readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { listText } from "@/lib/demo/list-csv";
import { Random } from "@/lib/demo/random";
import { workingStates } from "@/lib/imports/import-job";
import { BatchAnswer } from "@/lib/imports/persons-batch";
import { Slug } from "@/lib/platform/tenant";
import type { Loader } from "@/server/imports/upload";
import { freshPortal } from "@/server/platform/testing/fresh-portal";
import { times } from "@/server/platform/testing/soak";
import { startWorker } from "@/server/platform/testing/worker";

process.env.CB_JOB_LEASE_MS = "1500";
const portal = freshPortal("killed");
const { closeApiServer, openApiServer } = await import("@/server/portal/api-server");
const { setApiAddress } = await import("@/server/imports/api-address");
const { chooseMapping } = await import("@/server/imports/check-list");
const { readAnew, startImport, startUndo } = await import("@/server/imports/start-import");
const { closeJobs } = await import("@/server/platform/jobs/close-jobs");
const { assemble } = await import("@/server/portal/assemble");
const { closeManager, manager } = await import("@/server/platform/manager/client");
const { getImportById } = await import("@/server/imports/store/get-import-by-id");
const { listImports } = await import("@/server/imports/store/list-imports");
const { closeAllPockets } = await import("@/server/platform/pocket/registry");
const { queryRow, queryRows } = await import("@/server/platform/duckdb/query");
const { readPocket } = await import("@/server/platform/pocket/use");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { checkedList, contactsNow, loaderOf, uploadList } = await import("@/server/platform/testing/lists");
const { waitForImport } = await import("./wait-for-import");

const slug = Slug.parse("ours");
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
  assemble({ own: true });
  setApiAddress(openApiServer);
  await createTenant({ slug, name: slug, createdBy: "test" });
  const { id, loader } = await checkedList(slug, first.text, "direct");
  await startImport(loader, id);
  await waitForImport(id);
  before = await contactsNow(slug);
});
afterAll(async () => {
  await worker.kill("SIGKILL");
  await closeApiServer();
  await portal.close();
});

/** Has another process work on a job, and ends that process with a signal after a while; null: when it is done. Gives how long it worked. */
async function workElsewhere(jobId: string, signal: NodeJS.Signals, afterMs: number | null) {
  await closeJobs();
  await closeAllPockets();
  await closeManager();
  await worker.work(jobId);
  const beganAt = performance.now();
  await (afterMs === null ? worker.done() : new Promise((resolve) => setTimeout(resolve, afterMs)));
  const ms = performance.now() - beganAt;
  await worker.kill(signal);
  worker = startWorker();
  // Only what is waited for here is worked on here.
  assemble({ own: true });
  return ms;
}

async function queue(way: "direct" | "api") {
  const list = await checkedList(slug, second.text, way);
  await startImport(list.loader, list.id);
  return list;
}

async function expectAtRest() {
  expect(await listImports({ states: workingStates, limit: 10 })).toEqual([]);
  const files = readdirSync(path.join(portal.dataDir, "tenants", slug, "db"));
  expect(files.filter((name) => name !== "pocket.db.wal")).toEqual(["migrated", "pocket.db"]);
}

async function undo({ id, loader }: Awaited<ReturnType<typeof queue>>) {
  await startUndo(loader, id);
  await waitForImport(id);
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

/** Every list passes through these, and is killed once in each, in the import twice. */
const phases = ["reading", "checking", "importing", "importing", "undoing"] as const;
type Phase = (typeof phases)[number];
/** 5 lives, 5 kills each, both ways: 50 kills. */
const lives = times(1, 5);

/** A list that goes from its upload to its undoing, each step of it in another process. */
function createLife(way: "direct" | "api") {
  let id = "";
  let loader: Loader;
  const begin: Record<Phase, () => Promise<unknown>> = {
    reading: async () => {
      ({ id } = await uploadList(slug, second.text));
      loader = await loaderOf(slug);
    },
    checking: async () => {
      const { mapping, options } = await getImportById(id);
      const chosen = { ...options, path: way, duplicates: "overwrite" } as const;
      await chooseMapping(loader, id, { mapping: mapping ?? [], options: chosen });
    },
    importing: async () => (await getImportById(id)).state === "ready" && startImport(loader, id),
    undoing: () => startUndo(loader, id),
  };
  return { begin: (phase: Phase) => begin[phase](), jobId: () => id };
}

/** What may be found when a process was killed in a phase: nothing done, all of it, or by the API whole batches. */
async function expectNothingHalf(way: "direct" | "api", phase: Phase, jobId: string) {
  const now = await contactsNow(slug);
  if (phase === "reading" || phase === "checking") return expect(now).toBe(before);
  if (way === "direct" || phase === "undoing") return expect([before, after]).toContain(now);
  const { said, there } = await writtenBatches(jobId);
  expect(there).toBe(said);
}

describe.each(["direct", "api"] as const)("an import (%s) whose process is killed", (way) => {
  const took: Partial<Record<Phase, number>> = {};

  it("is measured once when it is not", async () => {
    const life = createLife(way);
    for (const phase of ["reading", "checking", "importing", "undoing"] as const) {
      await life.begin(phase);
      took[phase] = await workElsewhere(life.jobId(), "SIGKILL", null);
      if (phase === "importing") after = await contactsNow(slug);
    }
    expect(after).not.toBe(before);
    expect(await contactsNow(slug)).toBe(before);
  });

  it.each(Array.from({ length: lives }, (_, k) => k + 1))(
    "at random moments of its life is as before or done, never in between: life %i",
    async (seed) => {
      const random = new Random(seed);
      const life = createLife(way);
      for (const [nth, phase] of phases.entries()) {
        await life.begin(phase);
        await workElsewhere(life.jobId(), "SIGKILL", random.fraction() * (took[phase] ?? 0));
        await expectNothingHalf(way, phase, life.jobId());
        // The second kill of the import meets it where the first has left it.
        if (phases[nth + 1] !== phase) await waitForImport(life.jobId());
        if (phase === "undoing") expect(await contactsNow(slug)).toBe(before);
      }
      await expectAtRest();
    },
    240_000,
  );
});

describe("an import by the API that is cut off", () => {
  let ms = 0;
  it("is measured once when it is not", async () => {
    const list = await queue("api");
    ms = await workElsewhere(list.id, "SIGKILL", null);
    expect(await contactsNow(slug)).toBe(after);
    await undo(list);
  });

  it("by SIGTERM has written whole batches, and goes on", async () => {
    const list = await queue("api");
    await workElsewhere(list.id, "SIGTERM", ms * 0.6);
    await expectNothingHalf("api", "importing", list.id);
    await waitForImport(list.id);
    expect(await contactsNow(slug)).toBe(after);
    await expectAtRest();
    await undo(list);
  });

  it("three times is given up, leaves nothing behind, and can be read and imported again", async () => {
    const list = await queue("api");
    await workElsewhere(list.id, "SIGKILL", ms * 0.5);
    await (await manager()).job.updateMany({ where: { subjectId: list.id }, data: { attempt: 3 } });
    await expect(waitForImport(list.id)).rejects.toThrow(/stopped three times.*Nothing was imported\./);
    expect(await getImportById(list.id)).toMatchObject({ state: "failed" });
    expect(await contactsNow(slug)).toBe(before);
    await readAnew(list.loader, list.id, {});
    const { mapping, options } = await waitForImport(list.id);
    await chooseMapping(list.loader, list.id, { mapping: mapping ?? [], options });
    await waitForImport(list.id);
    await startImport(list.loader, list.id);
    await waitForImport(list.id);
    expect(await contactsNow(slug)).toBe(after);
    await undo(list);
  });
});
