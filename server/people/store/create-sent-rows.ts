import { INTEGER, VARCHAR } from "@duckdb/node-api";
import type { PersonId } from "@/lib/people/person-id";
import { createFrom } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import type { SourceColumn } from "./source";

/** A contact of an API call: texts by their targets, and the contact that it is known to change (`personId`), if any. */
export interface SentRow {
  row: number;
  line: number;
  personId: PersonId | null;
  values: Record<string, string>;
}

/** Puts the rows of one API call into the temporary table `sent`, column by column; its cells are in the targets' order. */
export async function createSentRows(
  pocket: Pocket,
  rows: readonly SentRow[],
  targets: readonly SourceColumn["target"][],
): Promise<void> {
  const cells = targets.map((target, k) => ({
    name: `c${k}`,
    type: VARCHAR,
    of: ({ values }: SentRow) => values[target] ?? null,
  }));
  await createFrom(pocket, "sent", rows, [
    { name: "row", type: INTEGER, of: ({ row }) => row },
    { name: "line", type: INTEGER, of: ({ line }) => line },
    { name: "person_id", type: VARCHAR, of: ({ personId }) => personId },
    ...cells,
  ]);
}
