import { z } from "zod";
import { workingStates } from "@/lib/imports/import-job";
import { manager } from "@/server/platform/manager/client";

const Working = z.object({
  id: z.string(),
  tenantId: z.string(),
  fileName: z.string(),
  createdBy: z.string(),
  state: z.enum(["reading", "checking", "queued", "importing", "undoing"]),
});

/** Lists on which the server has work to do, oldest first. */
export async function listWorkingImports(): Promise<z.infer<typeof Working>[]> {
  const db = await manager();
  const rows = await db.importJob.findMany({
    where: { state: { in: [...workingStates] } },
    select: { id: true, tenantId: true, fileName: true, createdBy: true, state: true },
    orderBy: { id: "asc" },
  });
  return z.array(Working).parse(rows);
}
