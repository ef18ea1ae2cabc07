import "server-only";
import { z } from "zod";
import { type DuplicateGroup, type FoundDuplicates, groupDuplicates } from "@/lib/duplicates/duplicates";
import { toldApart } from "@/server/linking/store/told-apart";
import type { Editor } from "@/server/people/store/person-edit";
import { Count, execute, queryRows, sqlTime, Time } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

const Search = z.object({ by: z.string(), at: Time, contacts: Count, compared: Count });
/** The last search for duplicates. */
export type DuplicateSearch = z.infer<typeof Search>;

/** Keeps what a search found, in place of what the one before did. */
export async function saveFound(pocket: Pocket, found: FoundDuplicates, { by, at }: Editor): Promise<void> {
  for (const table of ["duplicate_pair", "duplicate_search"]) await execute(pocket, `DELETE FROM ${table}`);
  const rows = [
    ...found.links.map((link) => ({ ...link, apart: false })),
    ...found.apart.map((pair) => ({ ...pair, score: 0, why: "", apart: true })),
  ];
  await execute(
    pocket,
    `INSERT INTO duplicate_pair (a_id, b_id, score, why, apart)
     SELECT p.a, p.b, p.score, p.why, p.apart FROM (SELECT unnest(from_json($rows::JSON,
       '[{"a":"UUID","b":"UUID","score":"DOUBLE","why":"VARCHAR","apart":"BOOLEAN"}]'), max_depth := 2)) p`,
    { rows: JSON.stringify(rows) },
  );
  await execute(
    pocket,
    `INSERT INTO duplicate_search (searched_by, searched_at, contacts, compared)
     VALUES ($by, ${sqlTime(at)}, $contacts, $compared)`,
    { by, contacts: found.contacts, compared: found.compared },
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

/** The groups that the last search found and that are still there: of contacts that were neither merged, deleted nor told apart since. */
export async function listFoundGroups(pocket: Pocket, threshold: number): Promise<DuplicateGroup[]> {
  const rows = await queryRows(
    pocket,
    z.object({ a: z.string(), b: z.string(), score: z.number(), why: z.string(), apart: z.boolean() }),
    `SELECT a_id AS a, b_id AS b, score, why, apart OR EXISTS (SELECT 1 FROM ${toldApart} n
              WHERE n.a_id = least(d.a_id, d.b_id) AND n.b_id = greatest(d.a_id, d.b_id)) AS apart
       FROM duplicate_pair d WHERE a_id IN (SELECT id FROM person) AND b_id IN (SELECT id FROM person)`,
  );
  return groupDuplicates(
    { links: rows.filter(({ apart }) => !apart), apart: rows.filter(({ apart }) => apart) },
    threshold,
  );
}

/** Remembers that two contacts are two people. */
export async function tellApart(
  pocket: Pocket,
  [one, other]: readonly [string, string],
  { by, at }: Editor,
): Promise<void> {
  await execute(
    pocket,
    `INSERT INTO not_duplicate (a_id, b_id, decided_by, decided_at)
     SELECT least($one::UUID, $other::UUID), greatest($one::UUID, $other::UUID), $by, ${sqlTime(at)}`,
    { one, other, by },
  );
}
