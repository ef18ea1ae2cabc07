import { readFile } from "node:fs/promises";
import { z } from "zod";
import { matchRules, Plan } from "@/lib/imports/import-plan";
import type { ListInput, PlanInput } from "@/server/imports/store/plan-input";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { reportFiles } from "./report-files";

const Kept = z.object({ state: z.string(), question: z.string(), plan: Plan });

/** What was asked: a plan of other columns or another rule answers something else. */
export const planQuestion = ({ source, options }: PlanInput) =>
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

/** The plan that was kept beside a list, if the same would come out now: nothing was asked otherwise, nothing was written. */
export async function keptPlan(pocket: Pocket, input: ListInput): Promise<Plan | null> {
  const text = await readFile(reportFiles(input.dir).kept, "utf8").catch(() => null);
  const kept = text === null ? null : Kept.safeParse(parse(text)).data;
  return kept && kept.state === pocket.state && kept.question === planQuestion(input) ? kept.plan : null;
}

/** A file that was cut off by a stop of the server is as good as none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
