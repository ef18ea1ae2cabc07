import "server-only";
import { z } from "zod";
import type { ContactQuery } from "@/lib/contacts/contact-query";
import { Count, queryRow } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { contactWhere } from "./contact-where";

/** Counts the contacts that have every word and pass every filter. */
export async function countContacts(
  pocket: Pocket,
  query: Pick<ContactQuery, "words" | "filter">,
): Promise<number> {
  const where = await contactWhere(pocket, query);
  const { count } = await queryRow(
    pocket,
    z.object({ count: Count }),
    `SELECT count(*) AS count FROM person WHERE ${where.sql}`,
    where.values,
  );
  return count;
}
