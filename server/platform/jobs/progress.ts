import "server-only";
import type { JobId } from "@/lib/jobs/job";
import { Progress } from "@/lib/jobs/progress";
import { log } from "@/server/platform/log";
import { manager } from "@/server/platform/manager/client";
import { isHeld } from "./lease";

/**
 * Writes down how far a job is: one write at a time, of the newest that was said. Progress that can't be written down is
 * no reason to stop.
 */
export function keepProgress(id: JobId, token: number) {
  let newest: Partial<Progress> | null = null;
  let writing: Promise<void> | null = null;
  const write = async () => {
    const db = await manager();
    for (let next = newest; next; next = newest) {
      newest = null;
      const progress = JSON.stringify(Progress.parse(next));
      await db.job.updateMany({ where: isHeld(id, token), data: { progress } });
    }
  };
  const begin = () =>
    write()
      .catch((error: unknown) => log.warn({ err: error, jobId: id }, "a job's progress could not be saved"))
      .finally(() => {
        writing = null;
      });
  return {
    say(progress: Partial<Progress>) {
      newest = progress;
      writing ??= begin();
    },
    /** Waits until nothing of it is being written any more. */
    settle: async () => {
      await writing;
    },
  };
}
