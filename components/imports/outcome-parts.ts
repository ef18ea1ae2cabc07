import type { LedgerPart } from "@/components/ui/ledger-tone";
import { type Figures, type Outcome, outcomes } from "@/lib/imports/import-plan";
import { outcomeWordsOf } from "@/lib/imports/import-words";

/** The colour of each thing that can become of a row. */
export const outcomeTones: Record<Outcome, LedgerPart["tone"]> = {
  inserted: "good",
  updated: "info",
  unchanged: "faint",
  skipped: "neutral",
  ambiguous: "warn",
  rejected: "bad",
};

/** What a list did, for a bar beside its name. */
export const outcomeParts = (figures: Figures): LedgerPart[] =>
  outcomes.map((outcome) => ({
    label: outcomeWordsOf(outcome, { onlyKnown: false }).label,
    count: figures[outcome],
    tone: outcomeTones[outcome],
  }));
