import "server-only";
import { z } from "zod";
import { Count, queryRow } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

const Decided = z.object({ merged: Count, apart: Count });

/** How many groups were decided since the last search and stand so: made one, or told apart. */
export const countDecided = (pocket: Pocket): Promise<z.infer<typeof Decided>> =>
  queryRow(
    pocket,
    Decided,
    `WITH last AS (SELECT max(searched_at) AS searched_at FROM duplicate_search)
     SELECT (SELECT count(DISTINCT (kept_id, merged_at)) FROM person_merge
              WHERE undone_at IS NULL AND merged_at >= (FROM last)) AS merged,
            (SELECT count(DISTINCT (decided_by, decided_at)) FROM not_duplicate
              WHERE decided_at >= (FROM last)) AS apart`,
  );
