import "server-only";
import { usualThreshold } from "@/lib/duplicates/duplicates";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { countGroups } from "./store/count-groups";
import { createGroups } from "./store/create-groups";
import { dropGroups } from "./store/drop-groups";
import { keptTables } from "./store/found-tables";

/** How many groups of contacts wait to be decided that are as certain as is usual. */
export async function countOpenGroups(pocket: Pocket): Promise<number> {
  await createGroups(pocket, keptTables, usualThreshold);
  const { groups } = await countGroups(pocket);
  await dropGroups(pocket);
  return groups;
}
