import "server-only";
import { z } from "zod";
import { Count, queryRow } from "@/server/platform/duckdb/query";
import type { NewRelease } from "./begin-release";
import { unlessWithheld, writtenColumns } from "./written-columns";

const sampled = 1000;
/** What is compared field by field; scores may not be there. */
const compared = writtenColumns.filter((name) => name !== "scores");

/** Checks what was written against what was collected: the rows, the ids, and a sample field by field. Throws where they differ. Gives how many are confidential. */
export async function checkVoters(release: NewRelease, rows: number): Promise<{ confidential: number }> {
  const names = compared.join(", ");
  const found = await queryRow(
    release,
    z.object({ rows: Count, ids: Count, differing: Count, confidential: Count }),
    `WITH sample AS (
       SELECT ${compared.map(unlessWithheld).join(", ")}, len(history) AS votes
         FROM incoming USING SAMPLE ${sampled} ROWS (reservoir, 7))
     SELECT (SELECT count(*) FROM voter) AS rows, (SELECT count(DISTINCT voter_uid) FROM voter) AS ids,
            (SELECT count(*) FROM voter WHERE confidential) AS confidential,
            (SELECT count(*) FROM (
               SELECT * FROM sample
               EXCEPT
               SELECT ${names}, votes FROM voter
                WHERE voter_uid IN (SELECT voter_uid FROM sample))) AS differing`,
  );
  if (found.rows !== rows || found.ids !== rows || found.differing > 0)
    throw new Error(`A release differs from its files: ${JSON.stringify({ expected: rows, ...found })}`);
  return { confidential: found.confidential };
}
