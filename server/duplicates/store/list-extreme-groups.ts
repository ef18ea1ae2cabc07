import "server-only";
import { z } from "zod";
import { Count, queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

const GroupFacts = z.object({ number: z.number(), members: Count, weakest: z.number() });
type GroupFacts = z.infer<typeof GroupFacts>;

/** Lists the riskiest of the groups that `createGroups` has made, or the surest, by the weakest link of each, without the first `skip`. */
export const listExtremeGroups = (
  pocket: Pocket,
  first: "riskiest" | "surest",
  limit: number,
  skip = 0,
): Promise<GroupFacts[]> =>
  queryRows(
    pocket,
    GroupFacts,
    `SELECT group_no AS number, members, weakest FROM group_facts
      ORDER BY weakest ${first === "riskiest" ? "ASC" : "DESC"}, group_no LIMIT $limit OFFSET $skip`,
    { limit, skip },
  );
