import { readFile, rm, writeFile } from "node:fs/promises";
import { z } from "zod";
import { matchRules, Plan } from "@/lib/imports/import-plan";
import type { PlanInput, Planned } from "@/server/imports/store/plan-input";
import { findCustomColumns } from "@/server/people/store/find-custom-columns";
import { withMarks } from "@/server/people/store/marks";
import { costlyFrom, type Shape, shapeSource } from "@/server/people/store/shape";
import { execute, quoteText } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { createMerge } from "./merge";
import { mergeRules, planImport } from "./plan";
import { reportFiles } from "./report-files";
import { writeReport } from "./write-report";

/** A list to be planned, and the absolute folder in which its plan is kept beside it. */
export interface ListInput extends PlanInput {
  dir: string;
}

const Kept = z.object({ state: z.string(), question: z.string(), plan: Plan });

/** What was asked: a plan of other columns or another rule answers something else. */
const question = ({ source, options }: PlanInput) =>
  JSON.stringify([
    source.from,
    source.columns,
    options.duplicates,
    options.dateOrder,
    options.rules ?? matchRules,
    options.fields ?? {},
    options.decisions ?? {},
    options.onlyKnown ?? false,
  ]);

/** Plans a whole list and keeps the plan beside it: for looking through, and for the import that follows. */
export async function checkImport(pocket: Pocket, input: ListInput): Promise<Planned> {
  const startedAt = performance.now();
  const files = reportFiles(input.dir);
  await rm(files.kept, { force: true });
  const planned = await planImport(pocket, input, shapeSource(input.source, input.options.dateOrder));
  pocket.step("Keeping the check", 1);
  await keepValues(pocket, planned.shape, files.values);
  await writeReport(pocket, input.dir);
  planned.plan.planMs = Math.round(performance.now() - startedAt);
  const kept = { state: pocket.state, question: question(input), plan: planned.plan };
  await writeFile(files.kept, JSON.stringify(kept));
  return planned;
}

/** The plan that was kept beside a list, if the same would come out now: nothing was asked otherwise, nothing was written. */
export async function keptPlan(pocket: Pocket, input: ListInput): Promise<Plan | null> {
  const text = await readFile(reportFiles(input.dir).kept, "utf8").catch(() => null);
  const kept = text === null ? null : Kept.safeParse(parse(text)).data;
  return kept && kept.state === pocket.state && kept.question === question(input) ? kept.plan : null;
}

/** The plan of a list with its temporary tables: the kept one where it still holds, else a new one. */
export async function planList(pocket: Pocket, input: ListInput): Promise<Planned> {
  const plan = await keptPlan(pocket, input);
  return plan ? recallPlan(pocket, input, plan) : checkImport(pocket, input);
}

/** The temporary tables of a plan that was kept, as far as the import that follows needs them. */
export async function recallPlan(pocket: Pocket, input: ListInput, plan: Plan): Promise<Planned> {
  const { source, options, dir } = input;
  const files = reportFiles(dir);
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE decided AS
     SELECT row, line,
            CASE WHEN outcome IN ('updated', 'unchanged') THEN 'matched' ELSE outcome END AS outcome,
            person_id, marks
       FROM read_parquet(${quoteText(files.decided)})`,
  );
  const values = `read_parquet(${quoteText(files.values)})`;
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE incoming AS SELECT row, line, problems FROM ${values} WHERE problems <> 0`,
  );
  const shape = await withMarks(pocket, costlyFrom(shapeSource(source, options.dateOrder), values));
  const customs = await findCustomColumns(pocket, shape);
  const rules = mergeRules(options, plan.figures.updated + plan.figures.unchanged);
  await createMerge(pocket, rules, shape, customs, source.values);
  return { plan, shape, customs };
}

/** Writes each row's problems, and the values that are costly to work out, in their normal form, beside the list. */
async function keepValues(pocket: Pocket, shape: Shape, file: string): Promise<void> {
  const columns = ["row", "line", "problems", ...shape.costly];
  const which = shape.costly.length > 0 ? "true" : "problems <> 0";
  await execute(
    pocket,
    `COPY (SELECT ${columns.join(", ")} FROM incoming
       WHERE ${which}) TO ${quoteText(file)} (FORMAT parquet, COMPRESSION lz4_raw, ROW_GROUP_SIZE 20480)`,
  );
}

/** Removes the values that were kept for an import that is over; the report stays. */
export const dropValues = (dir: string) => rm(reportFiles(dir).values, { force: true });

/** A file that was cut off by a stop of the server is as good as none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
