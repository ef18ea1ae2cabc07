import type { ListInput, Planned } from "@/server/imports/store/plan-input";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { checkImport } from "./check-import";
import { keptPlan } from "./kept-plan";
import { recallPlan } from "./recall-plan";

/** The plan of a list with its temporary tables: the kept one where it still holds, else a new one. */
export async function planList(pocket: Pocket, input: ListInput): Promise<Planned> {
  const plan = await keptPlan(pocket, input);
  return plan ? recallPlan(pocket, input, plan) : checkImport(pocket, input);
}
