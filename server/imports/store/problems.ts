import { z } from "zod";
import type { Plan, ValueProblem } from "@/lib/imports/import-plan";
import { problemMessage } from "@/lib/imports/value-problems";
import type { PlanInput } from "@/server/imports/store/plan-input";
import type { Shape } from "@/server/people/store/shape";
import type { Source } from "@/server/people/store/source";
import { Count, execute, queryRows, quoteText } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { writtenId } from "./decide";

const examplesShown = 3;

const bit = (k: number) => `(problems & ${2n ** BigInt(k)}::UBIGINT) <> 0`;

/** Counts the values that can't be used or look odd, with the first line and up to three examples of each kind. */
export async function findProblems(pocket: Pocket, source: Source, shape: Shape): Promise<ValueProblem[]> {
  if (shape.problems.length === 0) return [];
  const sets = await queryRows(
    pocket,
    z.object({
      problems: z.string().transform(BigInt),
      rows: Count,
      line: z.number(),
      sample: z.array(z.number()),
    }),
    `SELECT problems, count(*) AS rows, min(line) AS line, min(row, ${examplesShown}) AS sample
       FROM incoming WHERE problems <> 0 GROUP BY problems`,
  );
  const found = shape.problems.flatMap((problem, k) => {
    const having = sets.filter(({ problems }) => (problems >> BigInt(k)) % 2n === 1n);
    if (having.length === 0) return [];
    const sample = having.flatMap((set) => set.sample).sort((a, b) => a - b);
    return [
      {
        ...problem,
        rows: having.reduce((sum, { rows }) => sum + rows, 0),
        line: Math.min(...having.map(({ line }) => line)),
        sample: sample.slice(0, examplesShown),
      },
    ];
  });
  const examples = await findExamples(pocket, source, found);
  return found.map(({ field, kind, level, rows, line }, at) => ({
    field,
    kind,
    level,
    rows,
    line,
    examples: examples[at] ?? [],
    message: problemMessage(field, kind, rows),
  }));
}

/** The words of the sampled rows, a list for each of `found`. */
async function findExamples(
  pocket: Pocket,
  source: Source,
  found: readonly { raw: string; sample: readonly number[] }[],
): Promise<string[][]> {
  if (found.length === 0) return [];
  const sampled = [...new Set(found.flatMap(({ sample }) => sample))];
  const rows = await queryRows(
    pocket,
    z.object({ row: z.number(), words: z.array(z.string().nullable()) }),
    `SELECT ${source.row}::INTEGER AS row, [${found.map(({ raw }) => raw).join(", ")}] AS words
       FROM ${source.from} WHERE ${source.row} IN (${sampled.map(Number).join(", ")})`,
    source.values,
  );
  const words = new Map(rows.map((row) => [row.row, row.words]));
  return found.map(({ sample }, at) => sample.flatMap((row) => words.get(row)?.[at] ?? []));
}

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
