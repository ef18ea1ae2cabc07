import "server-only";
import { z } from "zod";
import { fullestFirst, ShownContact, shownContactSql } from "@/server/people/store/list-shown-contacts";
import { queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { ofNumbers } from "./of-numbers";

/**
 * Lists the contacts of groups that `createGroups` has made, as they stand side by side: of each group the fullest,
 * no more than `most`, with the number of the group.
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
