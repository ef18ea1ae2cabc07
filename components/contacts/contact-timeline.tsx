import type { TimelineEntry } from "@/lib/contacts/timeline";
import type { Slug } from "@/lib/platform/tenant";
import { TimelineIcon } from "./timeline-icon";
import { TimelineMonths } from "./timeline-months";
import { TimelineWords } from "./timeline-words";

interface ContactTimelineProps {
  slug: Slug;
  /** Newest first. */
  entries: readonly TimelineEntry[];
  mayOpenImports: boolean;
}

/** What happened to a contact, newest first, month by month. */
export function ContactTimeline({ slug, entries, mayOpenImports }: ContactTimelineProps) {
  return (
    <TimelineMonths
      entries={entries.map((entry) => ({
        at: entry.at,
        icon: <TimelineIcon entry={entry} />,
        words: <TimelineWords slug={slug} entry={entry} mayOpenImports={mayOpenImports} />,
      }))}
    />
  );
}
