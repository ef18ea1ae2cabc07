import "server-only";
import { type NewLog, noteLog } from "@/server/platform/manager/write-log";
import { Refusal } from "@/server/platform/refusal";

/** A line of the audit trail, but for how it ended. */
export type Audit = Omit<NewLog, "outcome">;

/**
 * Runs, and notes in the audit trail that it was done, refused or failed: whoever runs it gets its value, or its error,
 * whether or not that can be noted. What `run` adds to `audit` is noted too.
 */
export async function audited<T>(audit: Audit, run: () => Promise<T>): Promise<T> {
  let value: T;
  try {
    value = await run();
  } catch (error) {
    const refused = error instanceof Refusal;
    const details = { ...audit.details, ...(refused ? { code: error.code } : {}) };
    await noteLog({ ...audit, details, outcome: refused ? "refused" : "failed" });
    throw error;
  }
  await noteLog({ ...audit, outcome: "done" });
  return value;
}
