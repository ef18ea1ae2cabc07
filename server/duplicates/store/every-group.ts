import "server-only";
import { z } from "zod";
import { queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import type { FoundTables } from "./found-tables";
import { listGroups, type NumberedGroup } from "./list-groups";

/** So many groups are held at a time, of which most have two or three members. */
const groupsAtOnce = 2_000;

/** Gives every group that `createGroups` has made whole, some at a time. */
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
