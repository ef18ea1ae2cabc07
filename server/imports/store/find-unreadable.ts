import { manager } from "@/server/platform/manager/client";
import { Prisma } from "@/server/platform/manager/generated/client";
import { storedVersion } from "@/server/platform/manager/stored-json";

/** What is longer comes from before cells were cut; to look through a page of such takes longer than the page may. */
const lookedThroughBytes = 65_536;

/** Which of these imports hold JSON that is broken, or of a later version than this build knows. */
export async function findUnreadable(ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const db = await manager();
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM import_jobs
     WHERE id IN (${Prisma.join([...ids])})
       AND (${Prisma.join(columns.map(isUnreadable), " OR ")})`;
  return new Set(rows.map(({ id }) => id));
}

const columns = ["options", "progress", "plan", "result", "mapping", "proposals", "reading"] as const;

const isUnreadable = (column: (typeof columns)[number]) => {
  const name = Prisma.raw(column);
  return Prisma.sql`(octet_length(${name}) < ${lookedThroughBytes} AND CASE WHEN json_valid(${name})
    THEN coalesce(json_extract(${name}, '$.v'), 1) > ${storedVersion} ELSE TRUE END)`;
};
