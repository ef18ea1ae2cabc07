import type { Pocket } from "@/server/platform/pocket/pocket";
import { checkImport } from "./check-import";
import { keptPlan } from "./kept-plan";
import { matchFields } from "./match-fields";
import { notePrints } from "./note-prints";
import type { ListInput, Planned } from "./plan-input";
import { recallPlan } from "./recall-plan";

/** A plan that was made beside whoever writes, and the data that it is of. */
export interface Prepared {
  planned: Planned;
  state: string;
  heavyState: string;
  /** Whether it was made just now, and can be brought up to what single writes change; one that was kept can't. */
  isNew: boolean;
}

/** Plans a whole list for `catchUp`: the kept plan where it still holds, else a new one. */
export async function prepareImport(pocket: Pocket, input: ListInput): Promise<Prepared> {
  const { state, heavyState } = pocket;
  const kept = await keptPlan(pocket, input);
  if (kept) return { planned: await recallPlan(pocket, input, kept), state, heavyState, isNew: false };
  const planned = await checkImport(pocket, input);
  await notePrints(pocket, matchFields(planned.customs));
  return { planned, state, heavyState, isNew: true };
}
