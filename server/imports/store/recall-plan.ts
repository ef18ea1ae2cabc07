import type { Plan } from "@/lib/imports/import-plan";
import type { ListInput, Planned } from "@/server/imports/store/plan-input";
import { findCustomColumns } from "@/server/people/store/find-custom-columns";
import { costlyFrom, shapeSource } from "@/server/people/store/shape";
import { withMarks } from "@/server/people/store/with-marks";
import { execute, quoteText } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { createMerge } from "./create-merge";
import { mergeRules } from "./merge-rules";
import { reportFiles } from "./report-files";

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
