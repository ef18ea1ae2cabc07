import "server-only";
import type { FoundDuplicates } from "@/lib/duplicates/duplicates";
import type { Editor } from "@/server/people/store/person-edit";
import { execute } from "@/server/platform/duckdb/query";
import { readPocket, writePocket } from "@/server/platform/pocket/use";
import { findDuplicates } from "./store/find-duplicates";
import { saveFound } from "./store/found-duplicates";

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
