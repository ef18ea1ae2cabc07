import clsx from "clsx";
import { SupportMark } from "@/components/ui/support-mark";
import type { FieldValue } from "@/lib/contacts/filter/field-value";
import { filterValueWords, type IdNames } from "@/lib/contacts/filter/filter-words";
import { formatCount } from "@/lib/text/format";

interface FilterValueProps {
  field: string;
  offer: FieldValue;
  /** How many have the most frequent value. */
  most: number;
  names: IdNames;
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
}

const supportBars = ["bg-support-1", "bg-support-2", "bg-support-3", "bg-support-4", "bg-support-5"];

/** A value to tick, with how many contacts have it, as a figure and as a bar. */
export function FilterValue({ field, offer, most, names, chosen, onChoose }: FilterValueProps) {
  const { value, contacts } = offer;
  const words = filterValueWords(field, value, names);
  const level = field === "support_level" && value !== null ? Number(value) : null;
  return (
    <label className="mx-1 flex min-h-7.5 items-center gap-2.5 rounded-sm px-2 hover:bg-muted pointer-coarse:min-h-11">
      <input
        type="checkbox"
        checked={chosen}
        onChange={(event) => onChoose(event.target.checked)}
        className="tick tick-check rounded-sm"
      />
      <span
        className={clsx("min-w-0 flex-1 truncate", value === null && "text-ink-2 first-letter:uppercase")}
        title={words}
      >
        {level === null ? words : <SupportMark level={level} word={words.replace(/^\d · /, "")} />}
      </span>
      <span aria-hidden className="h-1 w-19 shrink-0 overflow-hidden rounded-full bg-muted">
        <span
          className={clsx("block h-full", level === null ? "bg-bar-quiet" : supportBars[level - 1])}
          style={{ width: `${most === 0 ? 0 : (100 * (contacts ?? 0)) / most}%` }}
        />
      </span>
      <span className="min-w-12 text-right text-sm tabular-nums">
        {contacts !== null && formatCount(contacts)}
      </span>
    </label>
  );
}
