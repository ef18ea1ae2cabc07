import { DateTime } from "@/components/ui/date-time";
import { Section } from "@/components/ui/section";
import type { HistoryEntry } from "@/lib/contacts/history";
import { shorten } from "@/lib/contacts/show-value";
import type { Slug } from "@/lib/platform/tenant";
import { HistoryChanges } from "./history-changes";
import { HistoryTitle } from "./history-title";

interface ContactHistoryProps {
  slug: Slug;
  history: readonly HistoryEntry[];
  contact: { created_at: string; source: string | null };
  mayOpenImports: boolean;
}

/** What happened to a contact, newest first, each value as it was and as it became. */
export function ContactHistory({ slug, history, contact, mayOpenImports }: ContactHistoryProps) {
  const begins = history.some((entry) => entry.kind === "made" || (entry.kind === "import" && entry.made));
  return (
    <Section title="History">
      <ol className="divide-y border-y">
        {history.map((entry, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries never move
          <li key={`${entry.at} ${place}`} className="flex flex-col gap-x-4 gap-y-1 py-2 sm:flex-row">
            <span className="w-44 shrink-0 text-ink-2">
              <DateTime value={entry.at} />
            </span>
            <div className="min-w-0 flex-1 wrap-anywhere">
              <HistoryTitle slug={slug} entry={entry} mayOpenImports={mayOpenImports} />
              {"changes" in entry && <HistoryChanges changes={entry.changes} />}
            </div>
          </li>
        ))}
        {!begins && (
          <li className="flex flex-col gap-x-4 py-2 sm:flex-row">
            <span className="w-44 shrink-0 text-ink-2">
              <DateTime value={contact.created_at} />
            </span>
            <span className="wrap-anywhere">
              Added{contact.source ? ` from ${shorten(contact.source)}` : ""}
            </span>
          </li>
        )}
      </ol>
    </Section>
  );
}
