import "server-only";
import { z } from "zod";
import { listShownContacts } from "@/server/people/store/list-shown-contacts";
import type { Editor } from "@/server/people/store/person-edit";
import { queryRows, Time } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { listFoundGroups } from "./found-duplicates";
import { mergePairs } from "./merge-pairs";

/** Contacts that are to be one. */
interface MergeGroup {
  keptId: string;
  mergedIds: readonly string[];
  /** The contact whose value is taken, by column, where it isn't the kept one's. */
  pick: Record<string, string>;
}

/**
 * Makes each group of contacts one, inside the caller's transaction: in every round one more contact of each group goes into its kept
 * one. No contact is in two groups. Gives how many contacts went. Refuses: not_found, invalid_input.
 */
export async function mergeGroups(
  pocket: Pocket,
  groups: readonly MergeGroup[],
  editor: Editor,
): Promise<number> {
  const rounds = Math.max(0, ...groups.map(({ mergedIds }) => mergedIds.length));
  let gone = 0;
  for (let round = 0; round < rounds; round++) {
    const pairs = groups.flatMap(({ keptId, mergedIds, pick }) => {
      const mergedId = mergedIds[round];
      if (mergedId === undefined) return [];
      return [{ keptId, mergedId, take: Object.keys(pick).filter((column) => pick[column] === mergedId) }];
    });
    gone += (await mergePairs(pocket, pairs, editor, round)).length;
  }
  return gone;
}

/** Makes each found group of this likelihood one, the fullest contact kept. All of them or none. Gives how many contacts went. */
export async function mergeAll(pocket: Pocket, threshold: number, editor: Editor): Promise<number> {
  const found = await listFoundGroups(pocket, threshold);
  const contacts = await listShownContacts(
    pocket,
    found.flatMap(({ members }) => members),
  );
  const place = new Map(contacts.map(({ id }, at) => [id, at]));
  const groups = found.map(({ members }) => {
    const [keptId = "", ...mergedIds] = members.toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
    return { keptId, mergedIds, pick: {} };
  });
  return mergeGroups(pocket, groups, editor);
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

/** Lists the newest merges whose kept contact is still there, the last one first: in this order they can be taken back. */
export const listMerges = (pocket: Pocket, limit: number): Promise<RecentMerge[]> =>
  queryRows(
    pocket,
    RecentMerge,
    `SELECT m.id, m.kept_id AS "keptId", nullif(concat_ws(' ', p.first_name, p.last_name), '') AS name, m.merged_by AS by, m.merged_at AS at
       FROM person_merge m JOIN person p ON p.id = m.kept_id WHERE m.undone_at IS NULL ORDER BY m.merged_at DESC, m.id DESC LIMIT $limit`,
    { limit },
  );
