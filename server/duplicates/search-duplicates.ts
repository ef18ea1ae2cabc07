import "server-only";
import type { Slug } from "@/lib/platform/tenant";
import type { Editor } from "@/server/people/store/editor";
import { handedOver, handOver, withHandOver } from "@/server/platform/pocket/hand-over";
import type { ReadOptions } from "@/server/platform/pocket/in-turn";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { readPocket, writePocket } from "@/server/platform/pocket/use";
import { findDuplicates, type SearchFigures } from "./store/find-duplicates";
import { searchedTables } from "./store/found-tables";
import { saveFound } from "./store/save-found";

type Watched = Pick<ReadOptions, "signal" | "onPace">;

/**
 * Searches a campaign's contacts for duplicates without changing anything. `use`: reads what was found,
 * `searchedTables`, as long as it is there.
 */
export const searchDuplicates = <T>(
  slug: Slug,
  use: (pocket: Pocket, figures: SearchFigures) => Promise<T>,
  options: Watched = {},
): Promise<T> =>
  readPocket(slug, async (pocket) => use(pocket, await findDuplicates(pocket)), {
    heavy: true,
    timeoutMs: 15 * 60_000,
    ...options,
  });

/** Searches, and keeps what was found for looking through. Others may read and write meanwhile. */
export const searchAndKeep = (slug: Slug, editor: Editor, options: Watched = {}): Promise<void> =>
  withHandOver(slug, async (folder) => {
    const figures = await searchDuplicates(
      slug,
      async (pocket, figures) => {
        await handOver(pocket, folder, Object.values(searchedTables));
        return figures;
      },
      options,
    );
    const found = {
      pairs: handedOver(folder, searchedTables.pairs),
      members: handedOver(folder, searchedTables.members),
    };
    await writePocket(slug, (pocket) => saveFound(pocket, found, figures, editor), {
      writer: { what: "What a search for duplicates found", by: editor.by },
      signal: options.signal,
    });
  });
