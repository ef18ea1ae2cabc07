"use client";

import { useOptimistic, useState } from "react";
import type { ImportState, ImportView } from "@/lib/imports/import-job";
import type { ImportOptions, Plan } from "@/lib/imports/import-plan";
import type { Mapping } from "@/lib/people/mapping";
import type { MatchDraft } from "./match-draft";

/**
 * The check of a list: from its matched columns, and anew by other rules. Meanwhile `checked` has these rules and still the
 * plan before; `isAnew`: the server works on such a check; `isBusy`: what is shown is about to change.
 */
export function useImportCheck(
  job: ImportView,
  state: ImportState,
  onCheck: (mapping: Mapping, options: ImportOptions, meanwhile?: () => void) => void,
) {
  const [options, setOptions] = useOptimistic(job.options);
  // While another rule is being checked the server knows no plan; the one before stays in sight, faded.
  const [planBefore, setPlanBefore] = useState<Plan | null>(null);
  const isAnew = state === "checking" && planBefore !== null;

  function check({ mapping, ...choices }: MatchDraft) {
    setPlanBefore(null);
    onCheck(mapping, { ...job.options, ...choices });
  }
  function checkAnew(next: ImportOptions) {
    setPlanBefore(job.plan ?? planBefore);
    onCheck(job.mapping ?? [], next, () => setOptions(next));
  }

  const checked = { ...job, options, plan: job.plan ?? planBefore };
  return { checked, isAnew, isBusy: isAnew || options !== job.options, check, checkAnew };
}
