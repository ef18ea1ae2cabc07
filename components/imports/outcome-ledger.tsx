import { Ledger } from "@/components/ui/ledger";
import type { LedgerPart } from "@/components/ui/ledger-tone";
import { type Figures, type ImportOptions, type Outcome, outcomes } from "@/lib/imports/import-plan";
import { outcomeWordsOf } from "@/lib/imports/import-words";

const tones: Record<Outcome, LedgerPart["tone"]> = {
  inserted: "good",
  updated: "info",
  unchanged: "faint",
  skipped: "neutral",
  ambiguous: "warn",
  rejected: "bad",
};

interface OutcomeLedgerProps {
  figures: Figures;
  /** Rows of the list, those included that could not be read. */
  total: number;
  /** The page that shows the rows of an outcome: "/c/rivera/imports/…/rows". */
  rowsHref: string;
  options: ImportOptions;
  busy?: boolean;
}

/** What becomes of every row of a list, as a bill that adds up. Each figure leads to its rows. */
export function OutcomeLedger({ figures, total, rowsHref, options, busy = false }: OutcomeLedgerProps) {
  const parts = outcomes.map((outcome) => ({
    ...outcomeWordsOf(outcome, options),
    count: figures[outcome],
    tone: tones[outcome],
    href: `${rowsHref}?outcome=${outcome}`,
  }));
  return <Ledger parts={parts} total={total} totalLabel="rows in the file" busy={busy} />;
}
