import "server-only";
import { z } from "zod";
import { Score } from "@/lib/voters/scores";
import { queryRow } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** The scores that the vendor gave voters, by name; of the whole release, not only of the campaign's districts. */
export async function listScores(pocket: Pocket): Promise<Score[]> {
  const { scores } = await queryRow(
    pocket,
    z.object({ scores: z.string() }),
    "SELECT scores FROM voters.release",
  );
  return z.array(Score).parse(JSON.parse(scores));
}
