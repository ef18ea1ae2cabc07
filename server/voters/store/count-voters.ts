import "server-only";
import { z } from "zod";
import { Count, queryRows } from "@/server/platform/duckdb/query";
import { withRelease } from "./with-release";

/** Counts the voters of a release by state, and by state and county. */
export const countVoters = (version: string) =>
  withRelease(version, async (connected) => {
    const rows = await queryRows(
      connected,
      z.object({ state: z.string(), county: z.string().nullable(), rows: Count }),
      "SELECT state, county, count(*) AS rows FROM voter GROUP BY ALL ORDER BY ALL",
    );
    const states: Record<string, number> = {};
    const counties: Record<string, number> = {};
    for (const { state, county, rows: count } of rows) {
      states[state] = (states[state] ?? 0) + count;
      if (county !== null) counties[`${state} ${county}`] = count;
    }
    return { states, counties };
  });
