import { Button } from "@/components/ui/button";
import type { ContactQuery } from "@/lib/contacts/contact-query";

interface EditFooterProps {
  /** Whom the values above are counted among; null where nothing is counted. */
  others: Pick<ContactQuery, "words" | "filter"> | null;
  /** Another condition may be enough. Null while there is none yet; absent where it can't be. */
  onOr?: (() => void) | null;
  onDone: () => void;
}

const countNames = ["", "the other filter", "the other two filters"];

/** Whom the counts of values are among. */
function amongWords({ words, filter }: Pick<ContactQuery, "words" | "filter">): string {
  const count = filter.steps.length + (words.trim() === "" ? 0 : 1);
  if (count === 0) return "Counts are of all contacts";
  return `Counts respect ${countNames[count] ?? `the other ${count} filters`}`;
}

/** What stands below a condition: whom its values are counted among, and what to do when it is as it should be. */
export function EditFooter({ others, onOr, onDone }: EditFooterProps) {
  return (
    <div className="flex items-center gap-2 border-t px-3 py-2">
      <span className="min-w-0 flex-1 text-xs text-ink-2">{others && amongWords(others)}</span>
      {onOr !== undefined && (
        <Button variant="ghost" size="sm" disabled={onOr === null} onClick={() => onOr?.()}>
          Or …
        </Button>
      )}
      <Button size="sm" onClick={onDone}>
        Done
      </Button>
    </div>
  );
}
