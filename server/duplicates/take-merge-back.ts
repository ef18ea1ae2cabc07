import "server-only";
import type { Editor } from "@/server/people/store/editor";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { listMergesWith } from "./store/list-merges-with";
import { unmergeContacts } from "./store/unmerge-contacts";

/** So many contacts come back at once, in the time of a page; of a merge of more, the rest can be taken back after them. */
const mostAtOnce = 50;

/**
 * Takes back what was merged at once with this merge, inside the caller's transaction. Gives how many contacts are back.
 * Refuses: not_found, conflict, as `unmergeContacts` does.
 */
export async function takeMergeBack(pocket: Pocket, mergeId: string, editor: Editor): Promise<number> {
  const together = (await listMergesWith(pocket, mergeId)).slice(0, mostAtOnce);
  // Of what isn't there or was taken back already, the merge itself says so.
  const merges = together.length > 0 ? together : [mergeId];
  for (const id of merges) await unmergeContacts(pocket, id, editor);
  return merges.length;
}
