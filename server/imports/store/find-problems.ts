import { z } from "zod";
import type { ValueProblem } from "@/lib/imports/import-plan";
import { problemMessage } from "@/lib/imports/value-problems";
import type { Shape } from "@/server/people/store/shape";
import type { Source } from "@/server/people/store/source";
import { Count, queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

const examplesShown = 3;

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
