import { z } from "zod";
import { type DuplicateRule, type ImportOptions, matchRules, noFigures, type Plan } from "@/lib/import-plan";
import { Count, queryRow, queryRows } from "@/server/pocket/query";
import type { Pocket } from "@/server/pocket/use";
import { type CustomColumn, findCustomColumns } from "./custom-columns";
import { createDecisions, type RowDecision, takeDecisions } from "./decide";
import { createIncoming } from "./incoming";
import { createFits, createNoFits, createNoRepeats } from "./matches";
import { createMerge } from "./merge";
import { personColumns } from "./person-columns";
import { findProblems } from "./problems";
import { createRepeats } from "./repeats";
import { createNicknames } from "./same-person";
import type { Shape } from "./shape";
import type { Source } from "./source";

export interface PlanInput {
  /** The import's id; the ids of the contacts that it makes come from it. */
  jobId: string;
  source: Source;
  options: Pick<ImportOptions, "duplicates" | "dateOrder">;
  /** What an earlier plan of the whole list has decided for these rows; then nothing is compared again. */
  decisions?: readonly RowDecision[];
}

/** A plan, and what its temporary tables mean, for the import that follows on the same connection. */
export interface Planned {
  plan: Plan;
  shape: Shape;
  customs: CustomColumn[];
}

/**
 * Decides for every row of a list, whose values `shape` has, what becomes of it, in temporary tables of this connection. The dry run, the
 * direct path and each batch of the API are this very function, so that none can differ from another.
 */
export async function planImport(
  pocket: Pocket,
  { jobId, source, options, decisions }: PlanInput,
  shape: Shape,
): Promise<Planned> {
  await createIncoming(pocket, shape, source.values);
  const customs = await findCustomColumns(pocket, shape);
  const custom = (name: string) => customs.find((one) => one.name === name);
  const { contacts } = await queryRow(
    pocket,
    z.object({ contacts: Count }),
    "SELECT count(*) AS contacts FROM person",
  );
  if (decisions) {
    await takeDecisions(pocket, jobId, decisions);
  } else {
    const separate = options.duplicates === "create";
    await createNicknames(pocket);
    await (separate ? createNoRepeats(pocket) : createRepeats(pocket, custom("external_id") !== undefined));
    const fields = { externalId: custom("external_id")?.id ?? null, suffix: custom("suffix")?.id ?? null };
    await (separate || contacts === 0 ? createNoFits(pocket) : createFits(pocket, fields));
    await createDecisions(pocket, jobId);
  }
  const { matched } = await queryRow(
    pocket,
    z.object({ matched: Count }),
    "SELECT count(*) FILTER (outcome = 'matched') AS matched FROM decided",
  );
  const rule = matched === 0 ? "keep" : options.duplicates;
  await createMerge(pocket, rule, shape, customs, source.values);
  return {
    plan: {
      figures: await countOutcomes(pocket),
      problems: await findProblems(pocket, source, shape),
      rules: await countRules(pocket),
      changes: await countChanges(pocket, rule),
      contactsBefore: contacts,
      planMs: 0,
    },
    shape,
    customs,
  };
}

/** SQL for the rows that change a contact: their numbers in the list. */
export const updatedRows = `(SELECT row FROM merged WHERE changed <> 0 UNION SELECT row FROM custom_change
  UNION SELECT row FROM tag_add)`;

async function countOutcomes(pocket: Pocket) {
  const rows = await queryRows(
    pocket,
    z.object({ outcome: z.string(), rows: Count }),
    `SELECT outcome, count(*) AS rows FROM decided GROUP BY outcome
     UNION ALL SELECT 'updated', count(*) FROM ${updatedRows}`,
  );
  const count = (outcome: string) => rows.find((row) => row.outcome === outcome)?.rows ?? 0;
  const figures = noFigures();
  for (const outcome of ["inserted", "updated", "skipped", "ambiguous", "rejected"] as const) {
    figures[outcome] = count(outcome);
  }
  figures.unchanged = count("matched") - figures.updated;
  return figures;
}

async function countRules(pocket: Pocket) {
  const rows = await queryRows(
    pocket,
    z.object({ rule: z.number(), inFile: Count, contacts: Count }),
    `SELECT rule, count(*) FILTER (first_row IS NOT NULL) AS "inFile", count(*) FILTER (first_row IS NULL) AS contacts
       FROM decided WHERE rule IS NOT NULL GROUP BY rule ORDER BY rule`,
  );
  return rows.flatMap(({ rule, ...hits }) => {
    const name = matchRules[rule];
    return name ? [{ rule: name, ...hits }] : [];
  });
}

async function countChanges(pocket: Pocket, rule: DuplicateRule) {
  if (rule === "keep" || rule === "create") return [];
  const changed = (k: number) => `(changed & ${1 << k}) <> 0`;
  const parts = personColumns.map(
    (
      { name },
      k,
    ) => `SELECT '${name}' AS field, count(*) FILTER (${changed(k)} AND ${name} IS NULL) AS filled,
        count(*) FILTER (${changed(k)} AND ${name} IS NOT NULL) AS overwritten FROM merged`,
  );
  parts.push(`SELECT name, count(*) FILTER (old_value IS NULL), count(*) FILTER (old_value IS NOT NULL)
      FROM custom_change GROUP BY name`);
  const rows = await queryRows(
    pocket,
    z.object({ field: z.string(), filled: Count, overwritten: Count }),
    parts.join(" UNION ALL "),
  );
  return rows.filter(({ filled, overwritten }) => filled + overwritten > 0);
}
