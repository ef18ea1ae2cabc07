import "server-only";
import { z } from "zod";
import { Count, queryRows, Time } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

const Search = z.object({ by: z.string(), at: Time, contacts: Count, compared: Count });
/** The last search for duplicates. */
export type DuplicateSearch = z.infer<typeof Search>;

/** The last search; null where nobody has searched yet. */
export async function findSearch(pocket: Pocket): Promise<DuplicateSearch | null> {
  const [search] = await queryRows(
    pocket,
    Search,
    `SELECT searched_by AS by, searched_at AS at, contacts, compared FROM duplicate_search`,
  );
  return search ?? null;
}
