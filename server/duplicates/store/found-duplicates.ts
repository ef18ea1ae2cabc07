import "server-only";
import { z } from "zod";
import type { PersonId } from "@/lib/people/person-id";
import type { Editor } from "@/server/people/store/person-edit";
import { Count, execute, queryRows, sqlTime, Time } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import type { FoundTables } from "./create-groups";
import type { SearchFigures } from "./find-duplicates";

const Search = z.object({ by: z.string(), at: Time, contacts: Count, compared: Count });
/** The last search for duplicates. */
export type DuplicateSearch = z.infer<typeof Search>;

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

/** The last search; null where nobody has searched yet. */
export async function findSearch(pocket: Pocket): Promise<DuplicateSearch | null> {
  const [search] = await queryRows(
    pocket,
    Search,
    `SELECT searched_by AS by, searched_at AS at, contacts, compared FROM duplicate_search`,
  );
  return search ?? null;
}

const idsSql = `(SELECT unnest(from_json($ids::JSON, '["UUID"]')))`;

/** Remembers that contacts are different people: every pair of them. */
export async function tellApart(pocket: Pocket, ids: readonly PersonId[], { by, at }: Editor): Promise<void> {
  await execute(
    pocket,
    `INSERT INTO not_duplicate (a_id, b_id, decided_by, decided_at)
     SELECT x.id, y.id, $by, ${sqlTime(at)} FROM ${idsSql} x(id) JOIN ${idsSql} y(id) ON x.id < y.id
       ANTI JOIN not_duplicate n ON n.a_id = x.id AND n.b_id = y.id`,
    { ids: JSON.stringify(ids), by },
  );
}
