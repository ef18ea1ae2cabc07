import { z } from "zod";
import { uuidv7 } from "@/lib/platform/uuid";
import { jobKind } from "@/server/platform/jobs/kind";
import type { ManagerTransaction } from "@/server/platform/manager/transaction";

// Import this after `freshPortal`, with `await import(…)`.

/** What is asked of a job that takes steps, each of which is written down once. */
export const steppingInput = { kind: "stepping", version: 1, input: z.object({ steps: z.number() }) };

const stepMs = 15;

const note = (tx: ManagerTransaction, jobId: string, action: string) =>
  tx.log.create({ data: { id: uuidv7(), actorKind: "system", actorName: "test", action, subject: jobId } });

/** Goes on after the last step that was written down, whichever process took it. */
export const steppingKind = jobKind({
  ...steppingInput,
  heavy: true,
  memoryMb: 100,
  attempts: 3,
  async run({ id, input: { steps } }, { signal, write, progress }) {
    for (;;) {
      signal.throwIfAborted();
      const taken = await write(async (tx) => {
        const before = await tx.log.count({ where: { subject: id, action: { startsWith: "step" } } });
        if (before < steps) await note(tx, id, `step ${before}`);
        return before;
      });
      if (taken === steps) return { steps };
      progress({ phase: "Stepping", rows: taken, ofRows: steps });
      await new Promise((resolve) => setTimeout(resolve, stepMs));
    }
  },
  onEnd: async (tx, { id }, { state }) => void (await note(tx, id, state)),
});
