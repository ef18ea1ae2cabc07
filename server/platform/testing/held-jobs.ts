import { z } from "zod";
import type { JobId } from "@/lib/jobs/job";
import { closeJobs } from "@/server/platform/jobs/close-jobs";
import { createJob } from "@/server/platform/jobs/create-job";
import { type JobEnd, type JobKind, jobKind } from "@/server/platform/jobs/kind";
import { getJob } from "@/server/platform/jobs/list-jobs";
import { startRunner, wakeJobs } from "@/server/platform/jobs/runner";
import { manager } from "@/server/platform/manager/client";
import { inTransaction, type ManagerTransaction } from "@/server/platform/manager/transaction";
import { Refusal } from "@/server/platform/refusal";

// Import this after `freshPortal`, with `await import(…)`.

const heldInput = { version: 1, input: z.object({ note: z.string() }) };

/** Kinds whose work lasts until the test lets it go, and what was seen of it. */
export function createHeldKinds() {
  /** Titles of the jobs that are being worked on, and of all that were begun, in that order. */
  const working = new Set<string>();
  const begun: string[] = [];
  const ends: string[] = [];
  const held = new Map<string, (failure?: Error) => void>();
  let most = 0;
  const onEnd = async (_tx: unknown, { title }: { title: string }, end: JobEnd) => {
    ends.push(`${title} ${end.state}`);
  };
  const run = async ({ title }: { title: string }, { signal }: { signal: AbortSignal }) => {
    begun.push(title);
    working.add(title);
    most = Math.max(most, working.size);
    try {
      await new Promise<void>((resolve, reject) => {
        held.set(title, (failure) => (failure ? reject(failure) : resolve()));
        signal.addEventListener("abort", () => reject(signal.reason));
      });
    } finally {
      working.delete(title);
    }
    return { title };
  };
  const usual = { ...heldInput, memoryMb: 100, attempts: 3, run, onEnd };
  const kinds = {
    heavy: jobKind({ ...usual, kind: "heavy", heavy: true }),
    other: jobKind({ ...usual, kind: "other", heavy: true }),
    after: jobKind({ ...usual, kind: "after", heavy: true, followUp: true }),
    light: jobKind({ ...usual, kind: "light", heavy: false }),
  };
  return {
    kinds,
    working,
    begun,
    ends,
    most: () => most,
    /** Ends a job's work well, or with a failure. */
    letGo: (title: string, failure?: Error) => held.get(title)?.(failure),
    /** Asks for a job, which begins as soon as it may. */
    async ask(kind: keyof typeof kinds, title: string, tenantId: string | null = null, subjectId?: string) {
      const id = await inTransaction((tx) => createHeld(tx, kinds[kind], title, tenantId, subjectId));
      wakeJobs();
      return id;
    },
    /** Asks for many at once. */
    askAll: (kind: keyof typeof kinds, titles: readonly string[], tenantId: string | null = null) =>
      inTransaction(async (tx) => {
        const ids: JobId[] = [];
        for (const title of titles) ids.push(await createHeld(tx, kinds[kind], title, tenantId));
        return ids;
      }),
  };
}

const createHeld = (
  tx: ManagerTransaction,
  kind: JobKind,
  title: string,
  tenantId: string | null,
  subjectId: string | null = null,
) => createJob(tx, kind, { input: { note: title }, title, createdBy: "test", tenantId, subjectId });

/** Looks again and again, until it is so; after a while it never will be. */
export async function untilTrue(isSo: () => boolean | Promise<boolean>, mostMs = 20_000): Promise<void> {
  const since = performance.now();
  while (!(await isSo())) {
    if (performance.now() - since > mostMs) throw new Error(`It never became so: ${isSo}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

export const stateOf = async (id: JobId) => (await getJob(id)).state;

/** Forgets all jobs, then begins “works”, a heavy job, after “broken”, a light one, has failed. */
export async function beginWorksAndBroken(tenantId: string | null) {
  await forgetJobs();
  const held = createHeldKinds();
  startRunner(Object.values(held.kinds));
  const begin = async (kind: "heavy" | "light", title: string) => {
    const id = await held.ask(kind, title, tenantId);
    await untilTrue(() => held.working.has(title));
    return id;
  };
  const broken = await begin("light", "broken");
  held.letGo("broken", new Refusal("conflict", "Not now."));
  await untilTrue(async () => (await stateOf(broken)) === "failed");
  return { held, broken, works: await begin("heavy", "works") };
}

/** Stops the runner and forgets all jobs, after a test. */
export async function forgetJobs(): Promise<void> {
  await closeJobs();
  await (await manager()).job.deleteMany();
}
