import "server-only";
import { usualThreshold } from "@/lib/duplicates/duplicates";
import type { Slug } from "@/lib/platform/tenant";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { countGroups } from "./store/count-groups";
import { createGroups } from "./store/create-groups";
import { dropGroups } from "./store/drop-groups";
import { keptTables } from "./store/found-tables";

/** What was counted of each campaign last, and of which state of its data: every page asks, and little changes between two. */
const counted = new Map<Slug, { state: string; groups: number }>();

/** How many groups of contacts wait to be decided that are as certain as is usual. */
export async function countOpenGroups(pocket: Pocket): Promise<number> {
  const last = counted.get(pocket.slug);
  if (last?.state === pocket.state) return last.groups;
  await createGroups(pocket, keptTables, usualThreshold);
  const { groups } = await countGroups(pocket);
  await dropGroups(pocket);
  counted.set(pocket.slug, { state: pocket.state, groups });
  return groups;
}
