import "server-only";
import type { PersonId } from "@/lib/people/person-id";
import type { Editor } from "@/server/people/store/editor";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { Refusal } from "@/server/platform/refusal";
import { createGroups } from "./store/create-groups";
import { dropGroups } from "./store/drop-groups";
import { keptTables } from "./store/found-tables";
import { listGroupOf } from "./store/list-group-of";
import { mergeGroups } from "./store/merge-groups";

interface Merge {
  keptId: PersonId;
  mergedIds: readonly PersonId[];
  pick: Record<string, PersonId>;
  /**
   * Of a group that is too large to be shown whole: its certainty and size, by which the others of it go,
   * too.
   */
  whole?: { threshold: number; members: number } | undefined;
}

/**
 * Makes contacts one, inside the caller's transaction. Gives how many went. Refuses: not_found,
 * invalid_input, conflict.
 */
export async function mergeContacts(
  pocket: Pocket,
  { whole, ...group }: Merge,
  editor: Editor,
): Promise<number> {
  const others = whole ? await listOthers(pocket, group, whole) : [];
  return mergeGroups(pocket, [{ ...group, mergedIds: [...group.mergedIds, ...others] }], editor);
}

/** The contacts of a group that weren't shown, the fullest first. */
async function listOthers(
  pocket: Pocket,
  { keptId, mergedIds }: Pick<Merge, "keptId" | "mergedIds">,
  { threshold, members }: { threshold: number; members: number },
): Promise<PersonId[]> {
  await createGroups(pocket, keptTables, threshold);
  const ids = await listGroupOf(pocket, keptId);
  await dropGroups(pocket);
  const shown = new Set([keptId, ...mergedIds]);
  const others = ids.filter((id) => !shown.has(id));
  if (ids.length !== members || others.length + shown.size !== members)
    throw new Refusal("conflict", "This group has changed since. Look at it again.");
  return others;
}
