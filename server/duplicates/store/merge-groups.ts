import "server-only";
import { INTEGER, VARCHAR } from "@duckdb/node-api";
import type { PersonId } from "@/lib/people/person-id";
import type { Editor } from "@/server/people/store/editor";
import { createFrom, execute } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { Refusal } from "@/server/platform/refusal";
import { applyMerges } from "./apply-merges";

/** Contacts that are to be one. */
interface MergeGroup {
  keptId: PersonId;
  /** In the order in which they fill what the kept one lacks. */
  mergedIds: readonly PersonId[];
  /** The contact whose value is picked, by column, where it isn't the kept one's. */
  pick: Record<string, PersonId>;
}

/**
 * Makes each group of contacts one, inside the caller's transaction and all of them at once, as if one
 * contact after the other went into its kept one. No contact is in two groups. Gives how many contacts went.
 * Refuses: not_found, invalid_input.
 */
export async function mergeGroups(
  pocket: Pocket,
  groups: readonly MergeGroup[],
  editor: Editor,
): Promise<number> {
  const ids = groups.flatMap(({ keptId, mergedIds }) => [keptId, ...mergedIds]);
  if (new Set(ids).size < ids.length)
    throw new Refusal("invalid_input", "A contact can't be merged with itself, or twice at once.");
  const steps = groups.flatMap(({ keptId, mergedIds, pick }) =>
    mergedIds.map((mergedId, at) => ({
      round: at + 1,
      keptId,
      mergedId,
      picked: Object.keys(pick).filter((column) => pick[column] === mergedId),
    })),
  );
  await createFrom(pocket, "merge_asked", steps, [
    { name: "round", type: INTEGER, of: ({ round }) => round },
    { name: "kept_id", type: VARCHAR, of: ({ keptId }) => keptId },
    { name: "merged_id", type: VARCHAR, of: ({ mergedId }) => mergedId },
    { name: "picked", type: VARCHAR, of: ({ picked }) => `,${picked.join(",")},` },
  ]);
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE merge_step AS
     SELECT round, kept_id::UUID AS kept_id, merged_id::UUID AS merged_id, picked FROM merge_asked`,
  );
  return applyMerges(pocket, editor, new Set(groups.flatMap(({ pick }) => Object.keys(pick))));
}
