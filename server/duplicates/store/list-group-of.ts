import "server-only";
import { z } from "zod";
import { PersonId } from "@/lib/people/person-id";
import { fullestFirst } from "@/server/people/store/list-shown-contacts";
import { queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** Lists the ids of the group that a contact is in by `createGroups`, the fullest first; none where it is in none. */
export async function listGroupOf(pocket: Pocket, personId: PersonId): Promise<PersonId[]> {
  const rows = await queryRows(
    pocket,
    z.object({ id: PersonId }),
    `SELECT p.id FROM found_group g JOIN person p ON p.id = g.person_id
      WHERE g.group_no = (SELECT group_no FROM found_group WHERE person_id = $personId::UUID)
      ORDER BY ${fullestFirst}`,
    { personId },
  );
  return rows.map(({ id }) => id);
}
