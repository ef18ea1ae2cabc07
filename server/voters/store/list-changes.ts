import "server-only";
import { z } from "zod";
import { PersonId } from "@/lib/people/person-id";
import { type ChangeKind, changeKinds } from "@/lib/voters/changes";
import { VoterUid } from "@/lib/voters/voter-uid";
import { queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { voterChanges } from "./voter-changes";

const Change = z.object({
  kind: z.enum(changeKinds),
  /** The contact that it is about; of somebody newly registered the supporter who lives there. */
  personId: PersonId,
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  voterUid: VoterUid,
  before: z.string().nullable(),
  after: z.string().nullable(),
});
/** One thing that a new release says of a contact. `before`, `after`: the party or district, where that is what changed. */
export type VoterChange = z.infer<typeof Change>;

/** Lists what a new release says of a campaign's contacts, by name. */
export const listChanges = (pocket: Pocket, kind: ChangeKind, limit: number): Promise<VoterChange[]> =>
  queryRows(
    pocket,
    Change,
    `SELECT kind, person_id AS "personId", first_name AS "firstName", last_name AS "lastName",
            voter_uid AS "voterUid", before, after
       FROM (${voterChanges}) WHERE kind = $kind
      ORDER BY last_name, first_name, voter_uid LIMIT ${Math.trunc(limit)}`,
    { kind },
  );
