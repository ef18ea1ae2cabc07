import "server-only";
import type { FoundDuplicates } from "@/lib/dedupe/duplicates";
import type { Editor } from "@/server/pocket/contacts/person-edit";
import { execute } from "@/server/pocket/query";
import { readPocket, writePocket } from "@/server/pocket/use";
import { findDuplicates } from "./find-duplicates";
import { saveFound } from "./found-duplicates";

/** Searches a campaign's contacts for duplicates without changing anything. */
export const searchDuplicates = (slug: string): Promise<FoundDuplicates> =>
  readPocket(
    slug,
    async (pocket) => {
      await execute(pocket, "BEGIN TRANSACTION");
      try {
        return await findDuplicates(pocket);
      } finally {
        await execute(pocket, "ROLLBACK");
      }
    },
    { heavy: true, timeoutMs: 15 * 60_000 },
  );

/** Searches, and keeps what was found for looking through. Others may read and write meanwhile. */
export async function searchAndKeep(slug: string, editor: Editor): Promise<void> {
  const found = await searchDuplicates(slug);
  await writePocket(slug, (pocket) => saveFound(pocket, found, editor));
}
