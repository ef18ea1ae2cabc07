import { z } from "zod";
import type { Plan, ValueProblem } from "@/lib/import-plan";
import { problemMessage } from "@/lib/value-problems";
import { Count, execute, queryRows } from "@/server/pocket/query";
import type { Pocket } from "@/server/pocket/use";
import type { Shape } from "./shape";
import type { Source } from "./source";

const bit = (k: number) => `(problems & ${2n ** BigInt(k)}::UBIGINT) <> 0`;

/** Counts the values that can't be used or look odd, with the first line and up to three examples of each kind. */
export async function findProblems(pocket: Pocket, source: Source, shape: Shape): Promise<ValueProblem[]> {
  if (shape.problems.length === 0) return [];
  const counts = await queryRows(
    pocket,
    z.object({ k: z.number(), rows: Count, line: z.number(), sample: z.array(z.number()) }),
    shape.problems
      .map(
        (_, k) => `SELECT ${k} AS k, count(*) AS rows, min(line) AS line, min(row, 3) AS sample
                        FROM incoming WHERE problems <> 0 AND ${bit(k)} HAVING count(*) > 0`,
      )
      .join(" UNION ALL "),
  );
  const examples = await findExamples(pocket, source, shape, counts);
  return counts.flatMap(({ k, rows, line }) => {
    const problem = shape.problems[k];
    if (!problem) return [];
    const { field, kind, level } = problem;
    const shown = examples.filter((example) => example.k === k).map(({ value }) => value);
    return [{ field, kind, level, rows, line, examples: shown, message: problemMessage(field, kind, rows) }];
  });
}

async function findExamples(
  pocket: Pocket,
  source: Source,
  shape: Shape,
  counts: readonly { k: number; sample: number[] }[],
) {
  if (counts.length === 0) return [];
  const parts = counts.map(
    ({ k, sample }) => `SELECT ${k} AS k, ${shape.problems[k]?.raw ?? "NULL"} AS value FROM ${source.from}
       WHERE ${source.row} IN (${sample.map(Number).join(", ")})`,
  );
  return queryRows(
    pocket,
    z.object({ k: z.number(), value: z.string() }),
    parts.join(" UNION ALL "),
    source.values,
  );
}

/** Keeps the words that could not become values, beside the contact that they were meant for. */
export async function saveProblems(
  pocket: Pocket,
  source: Source,
  { shape, plan }: { shape: Shape; plan: Plan },
  batchId: string,
): Promise<void> {
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
       FROM ${source.from} s JOIN (SELECT row, line, problems FROM incoming WHERE problems <> 0) i ON i.row = s.${source.row}
       JOIN decided d ON d.row = i.row`,
    source.values,
  );
  const parts = found.map(
    ({
      field,
      kind,
      k,
    }) => `SELECT '${batchId}'::UUID, line, person_id, '${field.replaceAll("'", "''")}', '${kind}', p${k}
                               FROM problem_cell WHERE ${bit(k)}`,
  );
  await execute(
    pocket,
    `INSERT INTO import_problem (batch_id, line, person_id, field, kind, value) ${parts.join(" UNION ALL ")}`,
  );
}
