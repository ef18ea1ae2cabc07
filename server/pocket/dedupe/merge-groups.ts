import "server-only";
import { z } from "zod";
import type { Editor } from "@/server/pocket/contacts/person-edit";
import { queryRows, Time } from "@/server/pocket/query";
import type { Pocket } from "@/server/pocket/use";
import { listFoundGroups, listShownContacts } from "./found-duplicates";
import { mergeContacts } from "./merge-contacts";

/**
 * Makes a group of contacts one, inside the caller's transaction. `pick`: the contact whose value is taken, by column, where it
 * isn't the kept one's. Gives how many contacts went. Refuses: not_found, invalid_input.
 */
export async function mergeGroup(
  pocket: Pocket,
  { keptId, mergedIds, pick }: { keptId: string; mergedIds: readonly string[]; pick: Record<string, string> },
  editor: Editor,
): Promise<number> {
  for (const mergedId of mergedIds) {
    const take = Object.keys(pick).filter((column) => pick[column] === mergedId);
    await mergeContacts(pocket, { keptId, mergedId, take }, editor);
  }
  return mergedIds.length;
}

/** Makes each found group of this likelihood one, the fullest contact kept. All of them or none. Gives how many contacts went. */
export async function mergeAll(pocket: Pocket, threshold: number, editor: Editor): Promise<number> {
  let merged = 0;
  for (const { members } of await listFoundGroups(pocket, threshold)) {
    const [kept, ...others] = await listShownContacts(pocket, members);
    if (kept)
      merged += await mergeGroup(
        pocket,
        { keptId: kept.id, mergedIds: others.map(({ id }) => id), pick: {} },
        editor,
      );
  }
  return merged;
}

const RecentMerge = z.object({
  id: z.string(),
  keptId: z.string(),
  name: z.string().nullable(),
  by: z.string(),
  at: Time,
});
/** A merge that can be taken back. */
export type RecentMerge = z.infer<typeof RecentMerge>;

/** Lists the newest merges that can be taken back: the kept contact is still there. */
export const listMerges = (pocket: Pocket, limit: number): Promise<RecentMerge[]> =>
  queryRows(
    pocket,
    RecentMerge,
    `SELECT m.id, m.kept_id AS "keptId", nullif(concat_ws(' ', p.first_name, p.last_name), '') AS name, m.merged_by AS by, m.merged_at AS at
       FROM person_merge m JOIN person p ON p.id = m.kept_id WHERE m.undone_at IS NULL ORDER BY m.merged_at DESC, m.id DESC LIMIT $limit`,
    { limit },
  );
