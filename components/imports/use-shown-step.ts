"use client";

import { useSearchParams } from "next/navigation";
import type { ImportState } from "@/lib/imports/import-job";

const addressOf = { match: "?step=match", check: "?step=check" } as const;

/**
 * Whether the columns of a list are shown that has been checked: its address says so, so that Back and the finished steps
 * lead there. `goToCheck` keeps the columns as the place before the check.
 */
export function useShownStep(state: ImportState) {
  const step = useSearchParams().get("step");
  return {
    isMatchAgain: state === "ready" && step === "match",
    hrefs: addressOf,
    goToCheck() {
      window.history.replaceState(null, "", addressOf.match);
      window.history.pushState(null, "", addressOf.check);
    },
  };
}
