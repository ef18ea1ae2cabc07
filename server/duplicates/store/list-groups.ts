import "server-only";
import { z } from "zod";
import type { DuplicateGroup, DuplicateLink } from "@/lib/duplicates/duplicates";
import { PersonId } from "@/lib/people/person-id";
import { fullestFirst, ShownContact, shownContactSql } from "@/server/people/store/list-shown-contacts";
import { Count, queryRow, queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { type FoundTables, linksWithin } from "./create-groups";

// All of this is of the groups that `createGroups` has made.

const GroupCounts = z.object({ groups: Count, pairs: Count, wouldGo: Count });

/**
 * How many groups there are, of how many pairs, and how many contacts fewer there were, were each group one.
 */
export const countGroups = (pocket: Pocket): Promise<z.infer<typeof GroupCounts>> =>
  queryRow(
    pocket,
    GroupCounts,
    `SELECT count(*) AS groups, coalesce(sum(members * (members - 1) // 2), 0) AS pairs,
            coalesce(sum(members - 1), 0) AS "wouldGo" FROM group_facts`,
  );

const GroupFacts = z.object({ number: z.number(), members: Count, weakest: z.number() });
type GroupFacts = z.infer<typeof GroupFacts>;

/** The riskiest groups or the surest, by the weakest link of each. */
export const listExtreme = (
  pocket: Pocket,
  first: "riskiest" | "surest",
  limit: number,
): Promise<GroupFacts[]> =>
  queryRows(
    pocket,
    GroupFacts,
    `SELECT group_no AS number, members, weakest FROM group_facts
      ORDER BY weakest ${first === "riskiest" ? "ASC" : "DESC"}, group_no LIMIT $limit`,
    { limit },
  );

/** A group with the number that it has among those that were made. */
type NumberedGroup = DuplicateGroup & { number: number };

const ofNumbers = `group_no IN (SELECT unnest(from_json($numbers::JSON, '["INTEGER"]')))`;

/**
 * Lists groups by their numbers, in the order of these, each with its links. `mostMembers`: no more than the
 * first by their ids, and the links among them.
 */
export async function listGroups(
  pocket: Pocket,
  found: FoundTables,
  threshold: number,
  numbers: readonly number[],
  mostMembers?: number,
): Promise<NumberedGroup[]> {
  const values = { numbers: JSON.stringify(numbers), ...(mostMembers && { mostMembers }) };
  const least = "QUALIFY row_number() OVER (PARTITION BY group_no ORDER BY person_id) <= $mostMembers";
  const first = `(SELECT group_no, person_id FROM found_group
    WHERE ${ofNumbers} ${mostMembers ? least : ""})`;
  const groups = await queryRows(
    pocket,
    z.object({ number: z.number(), weakest: z.number(), members: z.array(PersonId) }),
    `SELECT group_no AS number, any_value(weakest) AS weakest, list(person_id::VARCHAR) AS members
       FROM ${first} JOIN group_facts USING (group_no) GROUP BY 1`,
    values,
  );
  const links = await queryRows(
    pocket,
    z.object({ number: z.number(), a: PersonId, b: PersonId, score: z.number(), why: z.string() }),
    `WITH first AS ${first}
     SELECT x.group_no AS number, d.a_id AS a, d.b_id AS b, d.score, d.why FROM ${linksWithin(found, "first")}
      WHERE d.score >= $threshold`,
    { ...values, threshold },
  );
  const whole = new Map(groups.map((group) => [group.number, { ...group, links: [] as DuplicateLink[] }]));
  for (const { number, ...link } of links) whole.get(number)?.links.push(link);
  return numbers.flatMap((number) => whole.get(number) ?? []);
}

/** So many groups are held at a time, of which most have two or three members. */
const groupsAtOnce = 2_000;

/** Gives every group whole, some at a time. */
export async function* everyGroup(
  pocket: Pocket,
  found: FoundTables,
  threshold: number,
): AsyncGenerator<NumberedGroup[]> {
  let after = 0;
  for (;;) {
    const next = await queryRows(
      pocket,
      z.object({ number: z.number() }),
      "SELECT group_no AS number FROM group_facts WHERE group_no > $after ORDER BY group_no LIMIT $limit",
      { after, limit: groupsAtOnce },
    );
    const last = next.at(-1);
    if (!last) return;
    after = last.number;
    const numbers = next.map(({ number }) => number);
    yield await listGroups(pocket, found, threshold, numbers);
  }
}

/**
 * Lists the contacts of groups as they stand side by side: of each the fullest, no more than `most`, with the
 * number of its group.
 */
export const listGroupContacts = (
  pocket: Pocket,
  numbers: readonly number[],
  most: number,
): Promise<(ShownContact & { number: number })[]> =>
  queryRows(
    pocket,
    ShownContact.extend({ number: z.number() }),
    `SELECT g.group_no AS number, ${shownContactSql}
       FROM found_group g JOIN person p ON p.id = g.person_id WHERE ${ofNumbers}
    QUALIFY row_number() OVER (PARTITION BY g.group_no ORDER BY ${fullestFirst}) <= $most
      ORDER BY g.group_no, ${fullestFirst}`,
    { numbers: JSON.stringify(numbers), most },
  );

/** The ids of the group that a contact is in, the fullest contact first; none where it is in no group. */
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
