import "server-only";
import { z } from "zod";
import { Count, queryRow } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** How many contacts the campaign has. */
export async function countAllContacts(pocket: Pocket): Promise<number> {
  return (await queryRow(pocket, z.object({ count: Count }), "SELECT count(*) AS count FROM person")).count;
}
