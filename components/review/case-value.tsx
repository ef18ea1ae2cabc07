import clsx from "clsx";
import type { CaseField, CaseSide } from "./case-parts";
import { MarkedText } from "./marked-text";

interface CaseValueProps {
  field: CaseField;
  at: number;
  side: CaseSide;
  /** The side that stays, where one does. */
  kept: number | undefined;
  /** The choices of one case have names of their own. */
  caseId: string;
  onChoose: (field: string, at: number) => void;
}

/** What one side has in a field, its changed letters marked; where a value is to be chosen, the choice of this one. */
export function CaseValue({ field, at, side, kept, caseId, onChoose }: CaseValueProps) {
  const { name, label, values, chosen, isChoice } = field;
  const text = values[at] ?? "";
  const stays = chosen === undefined || chosen === at;
  const words =
    text === "" ? (
      <span className="text-ink-3">blank</span>
    ) : (
      <span className={clsx("wrap-anywhere", !stays && "text-ink-2")}>
        <MarkedText text={text} beside={values[at === 0 ? 1 : 0]} />
      </span>
    );
  if (!isChoice) return words;
  return (
    <label className="flex min-w-0 flex-1 items-start gap-2 py-1.5 md:items-center md:gap-2.5">
      <input
        type="radio"
        name={`${name} ${caseId}`}
        aria-label={`${label} of ${at + 1}, ${side.name}: ${text || "blank"}`}
        checked={chosen === at}
        disabled={text === ""}
        onChange={() => onChoose(name, at)}
        className="tick tick-dot rounded-full max-md:size-5"
      />
      {words}
      {stays && kept !== undefined && values[kept] === "" && (
        <small className="ml-auto text-xs whitespace-nowrap text-ink-3 max-md:hidden">fills the blank</small>
      )}
    </label>
  );
}
