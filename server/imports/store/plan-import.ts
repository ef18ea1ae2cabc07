import { z } from "zod";
import { matchRules, noFigures, type Plan } from "@/lib/imports/import-plan";
import { createNicknames } from "@/server/people/store/create-nicknames";
import type { CustomColumn } from "@/server/people/store/custom-column";
import { findCustomColumns } from "@/server/people/store/find-custom-columns";
import type { Shape } from "@/server/people/store/shape";
import type { Source } from "@/server/people/store/source";
import { withMarks } from "@/server/people/store/with-marks";
import { Count, queryRow, queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { adoptDecisions } from "./adopt-decisions";
import { comparesNobody } from "./compares-nobody";
import { countUpdates } from "./count-updates";
import { createAlike } from "./create-alike";
import { createDecisions } from "./create-decisions";
import { createFits } from "./create-fits";
import { createIncoming } from "./create-incoming";
import { createKeepers } from "./create-keepers";
import { createManualDecisions } from "./create-manual-decisions";
import { createMerge } from "./create-merge";
import { createNoFits } from "./create-no-fits";
import { createNoneAlike } from "./create-none-alike";
import { createRowGroups } from "./create-row-groups";
import { createVerdicts } from "./create-verdicts";
import { findProblems } from "./find-problems";
import { matchFields } from "./match-fields";
import { mergeRules } from "./merge-rules";
import type { PlanInput, Planned } from "./plan-input";

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
  const plan: Plan = {
    figures,
    problems: await findProblems(pocket, source, shape),
    rules: addUpRules(counts),
    changes: [],
    contactsBefore: contacts,
    planMs: 0,
  };
  return { plan: await countUpdates(pocket, plan, rules), shape, customs };
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
