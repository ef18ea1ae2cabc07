import "server-only";
import { z } from "zod";
import { type DuplicateGroup, type FoundDuplicates, groupDuplicates } from "@/lib/duplicates/duplicates";
import { personColumns } from "@/server/people/store/person-columns";
import type { Editor } from "@/server/people/store/person-edit";
import { Count, execute, queryRows, sqlTime, Time } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/use";

const Search = z.object({ by: z.string(), at: Time, contacts: Count, compared: Count });
/** The last search for duplicates. */
export type DuplicateSearch = z.infer<typeof Search>;

const Shown = z.object({
  id: z.string(),
  createdAt: Time,
  values: z.record(z.string(), z.string().nullable()),
});
/** A contact as it stands beside those that may be the same: the values of its columns as text. */
export type ShownContact = z.infer<typeof Shown>;

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
    `SELECT a_id AS a, b_id AS b, score, why, apart OR EXISTS (SELECT 1 FROM not_duplicate n
              WHERE n.a_id = least(d.a_id, d.b_id) AND n.b_id = greatest(d.a_id, d.b_id)) AS apart
       FROM duplicate_pair d WHERE a_id IN (SELECT id FROM person) AND b_id IN (SELECT id FROM person)`,
  );
  return groupDuplicates(
    { links: rows.filter(({ apart }) => !apart), apart: rows.filter(({ apart }) => apart) },
    threshold,
  );
}

const shownColumns = personColumns.map(({ name }) => `${name}: ${name}::VARCHAR`).join(", ");
const filled = personColumns.map(({ name }) => `(${name} IS NOT NULL)::INTEGER`).join(" + ");

/** Lists contacts as they stand side by side, the fullest and then the oldest first. */
export const listShownContacts = (pocket: Pocket, ids: readonly string[]): Promise<ShownContact[]> =>
  queryRows(
    pocket,
    Shown,
    `SELECT id, created_at AS "createdAt", {${shownColumns}} AS "values"
       FROM person WHERE id IN (SELECT unnest(from_json($ids::JSON, '["UUID"]'))) ORDER BY ${filled} DESC, created_at, id`,
    { ids: JSON.stringify(ids) },
  );

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

/** What contacts are called outside: the external id, else their own; and their names. */
export async function listKeys(
  pocket: Pocket,
  ids: readonly string[],
): Promise<Map<string, { key: string; name: string }>> {
  const rows = await queryRows(
    pocket,
    z.object({ id: z.string(), key: z.string(), name: z.string() }),
    `SELECT p.id, coalesce(any_value(v.value), p.id::VARCHAR) AS key, concat_ws(' ', any_value(first_name), any_value(last_name)) AS name
       FROM person p LEFT JOIN person_custom_field v ON v.person_id = p.id
            AND v.custom_field_id IN (SELECT id FROM custom_field WHERE lower(name) = 'external_id')
      WHERE p.id IN (SELECT unnest(from_json($ids::JSON, '["UUID"]'))) GROUP BY p.id`,
    { ids: JSON.stringify(ids) },
  );
  return new Map(rows.map(({ id, ...called }) => [id, called]));
}
