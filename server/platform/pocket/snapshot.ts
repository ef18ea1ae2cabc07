import "server-only";
import { execute } from "@/server/platform/duckdb/query";
import type { Pocket } from "./pocket";
import { readPocket } from "./use";

/**
 * Reads a campaign's database as it is now, whatever others write meanwhile, for work that takes many
 * statements. Its temporary tables are gone afterwards.
 */
export const readSnapshot = <T>(
  slug: string,
  work: (pocket: Pocket) => Promise<T>,
  { timeoutMs }: { timeoutMs: number },
): Promise<T> =>
  readPocket(
    slug,
    async (pocket) => {
      await execute(pocket, "BEGIN TRANSACTION");
      try {
        return await work(pocket);
      } finally {
        await execute(pocket, "ROLLBACK");
      }
    },
    { heavy: true, timeoutMs },
  );
