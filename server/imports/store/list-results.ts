import "server-only";
import { z } from "zod";
import { BatchAnswer } from "@/lib/imports/persons-batch";
import { queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { updatedRows } from "./updated-rows";
import { writtenId } from "./written-id";

/** What became of each contact of a call, in their order. */
export async function listResults(
  pocket: Pocket,
  input: Parameters<typeof writtenId>[0],
): Promise<BatchAnswer["results"]> {
  const rows = await queryRows(
    pocket,
    BatchAnswer.shape.results.element.extend({ row: z.number() }),
    `SELECT d.row, CASE WHEN d.outcome <> 'matched' THEN d.outcome WHEN u.row IS NULL THEN 'unchanged'
              ELSE 'updated' END AS outcome,
            d.contact AS "contactId", d.first_row AS "sameAs"
       FROM (SELECT *, ${writtenId(input)} AS contact FROM decided) d
       LEFT JOIN (SELECT DISTINCT row FROM ${updatedRows}) u ON u.row = d.row
      ORDER BY d.row`,
  );
  return rows.map(({ row: _row, ...result }) => result);
}
