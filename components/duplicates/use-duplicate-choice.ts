"use client";

import { useState } from "react";
import type { Picks } from "@/lib/duplicates/duplicate-case";

/** What is chosen in a case: whose value is picked by column, and whom the answer that is pointed at keeps. A new case begins anew. */
export function useDuplicateChoice(caseId: string) {
  const [choice, setChoice] = useState<{ of: string; kept: number; picks: Picks }>({
    of: caseId,
    kept: 0,
    picks: {},
  });
  const now = choice.of === caseId ? choice : { of: caseId, kept: 0, picks: {} };
  return {
    kept: now.kept,
    picks: now.picks,
    point: (kept: number) => setChoice({ ...now, kept }),
    pick: (column: string, at: number) => setChoice({ ...now, picks: { ...now.picks, [column]: at } }),
  };
}
