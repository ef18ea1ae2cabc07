import { rm, writeFile } from "node:fs/promises";
import type { ListInput, Planned } from "@/server/imports/store/plan-input";
import { type Shape, shapeSource } from "@/server/people/store/shape";
import { execute, quoteText } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { planQuestion } from "./kept-plan";
import { planImport } from "./plan-import";
import { reportFiles } from "./report-files";
import { writeReport } from "./write-report";

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
  const kept = { state: pocket.state, question: planQuestion(input), plan: planned.plan };
  await writeFile(files.kept, JSON.stringify(kept));
  return planned;
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
