import type { PlanInput, Planned } from "@/server/imports/store/plan-input";
import { type Shape, shapeSource, valuesFrom } from "@/server/people/store/shape";
import { execute } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { type ApplyInput, applyPlan } from "./apply-plan";
import { planImport } from "./plan-import";
import { planList } from "./plan-list";

/**
 * Plans a list and writes what the plan says, with a journal of every change, inside the caller's transaction.
 * Gives the plan that was carried out. The temporary tables stay, for the report.
 */
export async function applyImport(pocket: Pocket, input: ApplyInput): Promise<Planned> {
  const { dir } = input;
  const planned = await (dir
    ? planList(pocket, { ...input, dir })
    : planImport(pocket, input, await holdValues(pocket, input)));
  return applyPlan(pocket, input, planned);
}

/** The values of a call of the API in the temporary table `held`: a thousand rows cost more to plan for than to keep. */
async function holdValues(pocket: Pocket, { source, options }: PlanInput): Promise<Shape> {
  const shape = shapeSource(source, options.dateOrder);
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE held AS SELECT * FROM ${shape.rows(shape.columns)}`,
    source.values,
  );
  return valuesFrom(shape, "held");
}
