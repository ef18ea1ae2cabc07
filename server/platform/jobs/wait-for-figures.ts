import "server-only";
import type { z } from "zod";
import type { JobId } from "@/lib/jobs/job";
import { manager } from "@/server/platform/manager/client";
import { waitForJob } from "./wait-for-job";

/** Has a job's work done, waits for it, and gives the figures that it ended with. Refuses as `waitForJob` does. */
export async function waitForFigures<Shape extends z.ZodType>(
  id: JobId,
  shape: Shape,
): Promise<z.infer<Shape>> {
  await waitForJob(id);
  return shape.parse(await findFigures(id));
}

/** What a job has ended with, or has written down of it so far; null where that is nothing. */
export async function findFigures(id: JobId): Promise<unknown> {
  const where = { where: { id }, select: { figures: true } } as const;
  const { figures } = await (await manager()).job.findUniqueOrThrow(where);
  return JSON.parse(figures ?? "null");
}
