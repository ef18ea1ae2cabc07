import type { Plan } from "@/lib/imports/import-plan";
import type { PlanInput } from "@/server/imports/store/plan-input";
import type { Shape } from "@/server/people/store/shape";
import { execute, quoteText } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { writtenId } from "./written-id";

const bit = (k: number) => `(problems & ${2n ** BigInt(k)}::UBIGINT) <> 0`;

/** Keeps the words that could not become values, beside the contact that they were meant for. */
export async function saveProblems(
  pocket: Pocket,
  input: PlanInput,
  { shape, plan }: { shape: Shape; plan: Plan },
): Promise<void> {
  const { jobId, source } = input;
  const found = shape.problems.flatMap((problem, k) =>
    plan.problems.some(({ field, kind }) => field === problem.field && kind === problem.kind)
      ? [{ ...problem, k }]
      : [],
  );
  if (found.length === 0) return;
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE problem_cell AS
     SELECT i.line, d.person_id, i.problems, ${found.map(({ raw, k }) => `${raw} AS p${k}`).join(", ")}
       FROM ${source.from} s JOIN (SELECT row, line, problems FROM incoming WHERE problems <> 0) i
         ON i.row = s.${source.row}
       JOIN (SELECT row, ${writtenId(input)} AS person_id FROM decided) d ON d.row = i.row`,
    source.values,
  );
  const parts = found.map(
    ({ field, kind, k }) => `SELECT '${jobId}'::UUID, line, person_id, ${quoteText(field)}, '${kind}', p${k}
       FROM problem_cell WHERE ${bit(k)}`,
  );
  await execute(
    pocket,
    `INSERT INTO import_problem (batch_id, line, person_id, field, kind, value) ${parts.join(" UNION ALL ")}`,
  );
}
