import { shorten } from "@/lib/contacts/show-value";
import type { TimelineEntry } from "@/lib/contacts/timeline";
import type { Slug } from "@/lib/platform/tenant";
import { HistoryChanges } from "./history-changes";
import { HistoryTitle } from "./history-title";
import { MessageWords } from "./message-words";

interface TimelineWordsProps {
  slug: Slug;
  entry: TimelineEntry;
  mayOpenImports: boolean;
}

/** What an entry says. */
export function TimelineWords({ slug, entry, mayOpenImports }: TimelineWordsProps) {
  if (entry.kind === "message") return <MessageWords message={entry.message} />;
  if (entry.kind === "event") {
    const { eventName, status } = entry.registration;
    return (
      <p>
        <b className="font-medium">{shorten(eventName, 120)}</b>
        <span className="text-ink-2"> · {status.replaceAll("_", " ")}</span>
      </p>
    );
  }
  if (entry.kind === "added") {
    return (
      <p>
        <b className="font-medium">Added</b>
        {entry.source ? ` from ${shorten(entry.source)}` : ""}
      </p>
    );
  }
  return (
    <>
      <HistoryTitle slug={slug} entry={entry} mayOpenImports={mayOpenImports} />
      {"changes" in entry && <HistoryChanges changes={entry.changes} />}
    </>
  );
}
