import { Ledger } from "@/components/ui/ledger";
import { type Figures, type ImportOptions, outcomes } from "@/lib/imports/import-plan";
import { outcomeWordsOf } from "@/lib/imports/import-words";
import { outcomeTones } from "./outcome-parts";

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
    tone: outcomeTones[outcome],
    href: `${rowsHref}?outcome=${outcome}`,
  }));
  return <Ledger parts={parts} total={total} totalLabel="rows in the file" busy={busy} />;
}
