import "server-only";
import { z } from "zod";
import type { DuplicateGroup, DuplicateLink } from "@/lib/duplicates/duplicates";
import { PersonId } from "@/lib/people/person-id";
import { queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import type { FoundTables } from "./found-tables";
import { linksWithin } from "./links-within";
import { ofNumbers } from "./of-numbers";

/** A group with the number that it has among those that `createGroups` has made. */
export type NumberedGroup = DuplicateGroup & { number: number };

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
