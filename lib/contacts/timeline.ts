import type { HistoryEntry } from "./history";
import { isMarkingChange } from "./marks";

export interface Message {
  id: string;
  channel: string;
  direction: string;
  outcome: string | null;
  subject: string | null;
  body: string | null;
  happenedAt: string;
}

export interface Registration {
  id: string;
  eventName: string;
  kind: string;
  status: string;
  startsAt: string;
}

/** Something of a contact's life here: a change, a message, an event, or that the contact came without one of these. */
export type TimelineEntry =
  | HistoryEntry
  | { at: string; kind: "message"; message: Message }
  | { at: string; kind: "event"; registration: Registration }
  | { at: string; kind: "added"; source: string | null };

interface Happened {
  history: readonly HistoryEntry[];
  communications: readonly Message[];
  registrations: readonly Registration[];
  contact: { created_at: string; source: string | null };
}

/** All that happened to a contact in one line of time, newest first. */
export function timelineOf({ history, communications, registrations, contact }: Happened): TimelineEntry[] {
  const begins = history.some((entry) => entry.kind === "made" || (entry.kind === "import" && entry.made));
  const entries: TimelineEntry[] = [
    ...history,
    ...communications.map((message) => ({ at: message.happenedAt, kind: "message" as const, message })),
    ...registrations.map((registration) => ({
      at: registration.startsAt,
      kind: "event" as const,
      registration,
    })),
    ...(begins ? [] : [{ at: contact.created_at, kind: "added" as const, source: contact.source }]),
  ];
  return entries.sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
}

/** Whether a contact was marked here. */
export const isMarkingEntry = (entry: TimelineEntry): boolean =>
  "changes" in entry && entry.changes.some((change) => isMarkingChange(change));
