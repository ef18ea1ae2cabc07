import { z } from "zod";
import { matchRules, noFigures, type Plan } from "@/lib/imports/import-plan";
import type { CustomColumn } from "@/server/people/store/custom-column";
import { findCustomColumns } from "@/server/people/store/find-custom-columns";
import { withMarks } from "@/server/people/store/marks";
import { personColumns } from "@/server/people/store/person-columns";
import { createNicknames } from "@/server/people/store/same-person";
import type { Shape } from "@/server/people/store/shape";
import type { Source } from "@/server/people/store/source";
import { Count, queryRow, queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { adoptDecisions, createDecisions, createManualDecisions } from "./decide";
import { createRowGroups } from "./groups";
import { createIncoming } from "./incoming";
import { createKeepers } from "./keepers";
import { createFits, createNoFits, type MatchFields } from "./matches";
import { changesContacts, createMerge, type MergeRules } from "./merge";
import type { PlanInput, Planned } from "./plan-input";
import { findProblems } from "./problems";
import { createAlike, createNoneAlike } from "./repeats";
import { createVerdicts } from "./verdicts";

/**
 * Decides for every row of a list, whose values `cells` has, what becomes of it, in temporary tables of this connection. The dry run, the
 * direct path and each batch of the API are this very function, so that none can differ from another.
 */
export async function planImport(
  pocket: Pocket,
  { source, options, decided = false }: PlanInput,
  cells: Shape,
): Promise<Planned> {
  pocket.step("Reading values", 0.45);
  const compared = await createIncoming(pocket, cells, source.values);
  const customs = await findCustomColumns(pocket, compared);
  const { contacts } = await queryRow(
    pocket,
    z.object({ contacts: Count }),
    "SELECT count(*) AS contacts FROM person",
  );
  await (decided
    ? adoptDecisions(pocket)
    : decide(pocket, source, options, { shape: compared, customs, contacts }));
  pocket.step("Working out what changes", 0.9);
  const shape = await withMarks(pocket, compared);
  const counts = await countDecisions(pocket);
  const figures = addUp(counts);
  const rules = mergeRules(options, figures.unchanged);
  await createMerge(pocket, rules, shape, customs, source.values);
  figures.updated = await countUpdated(pocket, rules);
  figures.unchanged -= figures.updated;
  return {
    plan: {
      figures,
      problems: await findProblems(pocket, source, shape),
      rules: addUpRules(counts),
      changes: await countChanges(pocket, rules),
      contactsBefore: contacts,
      planMs: 0,
    },
    shape,
    customs,
  };
}

/** How the contacts that `matched` rows fit are treated; where there are none, there is nothing to work out. */
export const mergeRules = ({ duplicates, fields }: PlanInput["options"], matched: number): MergeRules =>
  matched === 0 ? { duplicates: "keep", fields: {} } : { duplicates, fields: fields ?? {} };

/** Whether every row is to become a contact, whoever else there is. */
export const comparesNobody = ({ duplicates, rules }: PlanInput["options"]): boolean =>
  duplicates === "create" || rules?.length === 0;

/** The campaign's fields that take part in matching, of those that a list fills. */
export function matchFields(customs: readonly CustomColumn[]): MatchFields {
  const id = (name: string) => customs.find((one) => one.name === name)?.id ?? null;
  return { externalId: id("external_id"), suffix: id("suffix") };
}

/** A plan with its figures counted anew, after contacts that it changes were changed by others. */
export async function countAnew(pocket: Pocket, plan: Plan, rules: MergeRules): Promise<Plan> {
  const matched = plan.figures.updated + plan.figures.unchanged;
  const updated = await countUpdated(pocket, rules);
  const figures = { ...plan.figures, updated, unchanged: matched - updated };
  return { ...plan, figures, changes: await countChanges(pocket, rules) };
}

/** Who is who: rows of one person, contacts whom they fit, who needs a person to decide, and which row stands for several. */
async function decide(
  pocket: Pocket,
  source: Source,
  options: PlanInput["options"],
  { shape, customs, contacts }: { shape: Shape; customs: readonly CustomColumn[]; contacts: number },
): Promise<void> {
  const rules = options.rules ?? matchRules;
  const separate = comparesNobody(options);
  const hasExternalIds = customs.some(({ name }) => name === "external_id");
  const { values } = source;
  pocket.step("Comparing people", 0.7);
  await createNicknames(pocket);
  await createManualDecisions(pocket, options.decisions ?? {});
  await (separate ? createNoneAlike(pocket) : createAlike(pocket, shape, values, hasExternalIds, rules));
  await createRowGroups(pocket, rules);
  await (separate || contacts === 0
    ? createNoFits(pocket)
    : createFits(pocket, shape, values, matchFields(customs), rules));
  await createVerdicts(pocket, rules);
  await createKeepers(pocket, source);
  await createDecisions(pocket, shape, values, options.duplicates !== "create" && options.onlyKnown === true);
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
    `SELECT outcome, rule, count(*) AS rows, count(first_row) AS "inFile" FROM decided
       GROUP BY outcome, rule`,
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

async function countUpdated(pocket: Pocket, rules: MergeRules): Promise<number> {
  if (!changesContacts(rules)) return 0;
  const { rows } = await queryRow(
    pocket,
    z.object({ rows: Count }),
    `SELECT count(*) AS rows FROM ${updatedRows}`,
  );
  return rows;
}

async function countChanges(pocket: Pocket, rules: MergeRules): Promise<Plan["changes"]> {
  if (!changesContacts(rules)) return [];
  const changed = (k: number) => `(changed & ${1 << k}) <> 0`;
  const parts = personColumns.map(
    (
      { name },
      k,
    ) => `SELECT '${name}' AS field, count(*) FILTER (${changed(k)} AND ${name} IS NULL) AS filled,
        count(*) FILTER (${changed(k)} AND ${name} IS NOT NULL) AS overwritten,
        count(*) FILTER (${changed(k)} AND n_${name} IS NULL) AS cleared
      FROM merged`,
  );
  parts.push(`SELECT name, count(*) FILTER (old_value IS NULL),
      count(*) FILTER (old_value IS NOT NULL), count(*) FILTER (new_value IS NULL)
      FROM custom_change GROUP BY name`);
  const rows = await queryRows(
    pocket,
    z.object({ field: z.string(), filled: Count, overwritten: Count, cleared: Count }),
    parts.join(" UNION ALL "),
  );
  return rows.filter(({ filled, overwritten }) => filled + overwritten > 0);
}
