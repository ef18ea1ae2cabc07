import { manager } from "@/server/platform/manager/client";
import type { ListFiles } from "./list-files-of";

/**
 * Writes down that an import's files go, and with `cancelled` why it ends with that; from then on nobody begins anything with them. Gives
 * false, and changes nothing, when anything of the import was changed since it was looked at.
 */
export async function noteFilesGone(
  { id, state, changedAt }: Pick<ListFiles, "id" | "state" | "changedAt">,
  at: Date,
  cancelled?: string,
): Promise<boolean> {
  const ended = cancelled === undefined ? {} : { state: "cancelled", error: cancelled, finishedAt: at };
  const noted = await (await manager()).importJob.updateMany({
    where: { id, state, updatedAt: changedAt },
    data: { ...ended, filesRemovedAt: at },
  });
  return noted.count > 0;
}
