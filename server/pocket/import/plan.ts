import { z } from "zod";
import { type DuplicateRule, type ImportOptions, matchRules, noFigures, type Plan } from "@/lib/import-plan";
import { Count, queryRow, queryRows } from "@/server/pocket/query";
import type { Pocket } from "@/server/pocket/use";
import { type CustomColumn, findCustomColumns } from "./custom-columns";
import { createDecisions, takeDecisions } from "./decide";
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
  options: Pick<ImportOptions, "duplicates" | "dateOrder"> &
    Partial<Pick<ImportOptions, "generation" | "rules">>;
  /** The rows of `sent` bring what an earlier plan of the whole list has decided for them; then nothing is compared again. */
  decided?: boolean;
}

/** A plan, and what its temporary tables mean, for the import that follows on the same connection. */
export interface Planned {
  plan: Plan;
  shape: Shape;
  customs: CustomColumn[];
}

/**
 * Decides for every row of a list, whose values `cells` has, what becomes of it, in temporary tables of this connection. The dry run, the
 * direct path and each batch of the API are this very function, so that none can differ from another.
 */
export async function planImport(
  pocket: Pocket,
  { source, options, decided = false }: PlanInput,
  cells: Shape,
): Promise<Planned> {
  const shape = await createIncoming(pocket, cells, source.values);
  const customs = await findCustomColumns(pocket, shape);
  const custom = (name: string) => customs.find((one) => one.name === name);
  const { contacts } = await queryRow(
    pocket,
    z.object({ contacts: Count }),
    "SELECT count(*) AS contacts FROM person",
  );
  if (decided) {
    await takeDecisions(pocket);
  } else {
    const rules = options.rules ?? matchRules;
    const separate = options.duplicates === "create" || rules.length === 0;
    await createNicknames(pocket);
    await (separate
      ? createNoRepeats(pocket)
      : createRepeats(pocket, shape, source.values, custom("external_id") !== undefined, rules));
    const fields = { externalId: custom("external_id")?.id ?? null, suffix: custom("suffix")?.id ?? null };
    await (separate || contacts === 0
      ? createNoFits(pocket)
      : createFits(pocket, shape, source.values, fields, rules));
    await createDecisions(pocket);
  }
  const counts = await countDecisions(pocket);
  const figures = addUp(counts);
  const rule = figures.unchanged === 0 ? "keep" : options.duplicates;
  await createMerge(pocket, rule, shape, customs, source.values);
  figures.updated = await countUpdated(pocket, rule);
  figures.unchanged -= figures.updated;
  return {
    plan: {
      figures,
      problems: await findProblems(pocket, source, shape),
      rules: addUpRules(counts),
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

const DecisionCount = z.object({
  outcome: z.string(),
  rule: z.number().nullable(),
  rows: Count,
  inFile: Count,
});
type DecisionCount = z.infer<typeof DecisionCount>;

const countDecisions = (pocket: Pocket) =>
  queryRows(
    pocket,
    DecisionCount,
    `SELECT outcome, rule, count(*) AS rows, count(first_row) AS "inFile" FROM decided GROUP BY outcome, rule`,
  );

/** Rows by outcome. What fits a contact counts as unchanged until the merge has told which of it changes something. */
function addUp(counts: readonly DecisionCount[]): Plan["figures"] {
  const count = (outcome: string) =>
    counts.reduce((sum, one) => sum + (one.outcome === outcome ? one.rows : 0), 0);
  const figures = noFigures();
  for (const outcome of ["inserted", "skipped", "ambiguous", "rejected"] as const) {
    figures[outcome] = count(outcome);
  }
  figures.unchanged = count("matched");
  return figures;
}

/** What each rule has decided, in the rules' order. */
const addUpRules = (counts: readonly DecisionCount[]): Plan["rules"] =>
  matchRules.flatMap((rule, k) => {
    const hits = counts.filter((one) => one.rule === k);
    const inFile = hits.reduce((sum, one) => sum + one.inFile, 0);
    const rows = hits.reduce((sum, one) => sum + one.rows, 0);
    return rows === 0 ? [] : [{ rule, inFile, contacts: rows - inFile }];
  });

async function countUpdated(pocket: Pocket, rule: DuplicateRule): Promise<number> {
  if (rule === "keep" || rule === "create") return 0;
  const { rows } = await queryRow(
    pocket,
    z.object({ rows: Count }),
    `SELECT count(*) AS rows FROM ${updatedRows}`,
  );
  return rows;
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
