import "server-only";
import type { Editor } from "@/server/people/store/editor";
import { execute, sqlTime } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import type { SearchFigures } from "./find-duplicates";
import type { FoundTables } from "./found-tables";

/** Keeps what a search found, in place of what the one before did. `found`: SQL of where it lies. */
export async function saveFound(
  pocket: Pocket,
  found: FoundTables,
  { contacts, compared }: SearchFigures,
  { by, at }: Editor,
): Promise<void> {
  for (const table of ["duplicate_pair", "duplicate_member", "duplicate_search"])
    await execute(pocket, `DELETE FROM ${table}`);
  await execute(
    pocket,
    `INSERT INTO duplicate_pair (a_id, b_id, score, why, apart)
     SELECT a_id, b_id, score, why, apart FROM ${found.pairs}`,
  );
  await execute(
    pocket,
    `INSERT INTO duplicate_member (place, pool, person_id, joins)
     SELECT place, pool, person_id, joins FROM ${found.members}`,
  );
  await execute(
    pocket,
    `INSERT INTO duplicate_search (searched_by, searched_at, contacts, compared)
     VALUES ($by, ${sqlTime(at)}, $contacts, $compared)`,
    { by, contacts, compared },
  );
}
