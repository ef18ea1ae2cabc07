import { ArrowRight } from "lucide-react";
import { contactFieldLabel } from "@/lib/contacts/contact-field";
import type { HistoryChange } from "@/lib/contacts/history";
import { shorten, showValue } from "@/lib/contacts/show-value";

/** Values as they were and as they became. */
export function HistoryChanges({ changes }: { changes: readonly HistoryChange[] }) {
  if (changes.length === 0) return null;
  return (
    <ul className="mt-0.5 flex flex-wrap gap-x-4 gap-y-0.5 text-sm">
      {changes.map(({ field, oldValue, newValue }) => (
        <li
          key={`${field} ${oldValue} ${newValue}`}
          className="flex min-w-0 flex-wrap items-center gap-x-1.5"
        >
          <span className="text-ink-2">{contactFieldLabel(field)}:</span>
          {field === "tags" ? (
            <span>
              {newValue === null ? `“${shorten(oldValue)}” removed` : `“${shorten(newValue)}” added`}
            </span>
          ) : (
            <>
              <Old>{shorten(showValue(field, oldValue), 120)}</Old>
              <ArrowRight role="img" aria-label="became" className="size-3.5 shrink-0 text-ink-3" />
              <span className="min-w-0">
                {shorten(showValue(field, newValue), 120) || <span className="text-ink-3">nothing</span>}
              </span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Old({ children }: { children: string }) {
  return children ? (
    <s className="min-w-0 text-ink-2">{children}</s>
  ) : (
    <span className="text-ink-3">nothing</span>
  );
}
