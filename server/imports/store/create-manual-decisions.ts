import { INTEGER, VARCHAR } from "@duckdb/node-api";
import type { Decisions } from "@/lib/imports/import-plan";
import { createFrom } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** Puts what a person has decided for rows into the temporary table `manual_decision`. */
export async function createManualDecisions(pocket: Pocket, decisions: Decisions): Promise<void> {
  await createFrom(pocket, "manual_decision", Object.entries(decisions), [
    { name: "row", type: INTEGER, of: ([row]) => Number(row) },
    { name: "verdict", type: VARCHAR, of: ([, verdict]) => verdict },
  ]);
}
