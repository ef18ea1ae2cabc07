import "server-only";
import { z } from "zod";
import { Figures } from "@/lib/imports/import-plan";
import type { Slug } from "@/lib/platform/tenant";
import { manager } from "@/server/platform/manager/client";
import { fromStored } from "@/server/platform/manager/stored-json";

const Planned = z.object({ figures: Figures });

/** A checked list of which rows could be several contacts. */
interface UndecidedList {
  id: string;
  fileName: string;
  /** How many rows of it need a person. */
  rows: number;
}

/** Lists a campaign's checked lists with rows that need a person, the newest first. What can't be read is no such list. */
export async function listUndecidedLists(slug: Slug): Promise<UndecidedList[]> {
  const db = await manager();
  const lists = await db.importJob.findMany({
    where: { tenant: { slug }, state: "ready", plan: { not: null } },
    select: { id: true, fileName: true, plan: true },
    orderBy: { id: "desc" },
  });
  return lists.flatMap(({ plan, ...list }) => {
    const rows = countAmbiguous(plan);
    return rows > 0 ? [{ ...list, rows }] : [];
  });
}

function countAmbiguous(plan: string | null): number {
  if (plan === null) return 0;
  try {
    return Planned.parse(fromStored(plan)).figures.ambiguous;
  } catch {
    // Of another version, or damaged: its own page says so.
    return 0;
  }
}
