import { describe, expect, it } from "vitest";
import type { HistoryEntry } from "./history";
import { isMarkingEntry, timelineOf } from "./timeline";

const edit: HistoryEntry = {
  kind: "edit",
  at: "2026-11-20T10:00:00.000Z",
  by: "Mara",
  changes: [{ field: "do_not_contact", oldValue: null, newValue: "call" }],
};
const made: HistoryEntry = { kind: "made", at: "2026-01-01T10:00:00.000Z", by: "Mara" };
const message = {
  id: "m",
  channel: "call",
  direction: "out",
  outcome: "talked",
  subject: null,
  body: null,
  happenedAt: "2026-11-24T17:42:00.000Z",
};
const registration = {
  id: "r",
  eventName: "Round table",
  kind: "meeting",
  status: "attended",
  startsAt: "2026-12-11T18:00:00.000Z",
};
const contact = { created_at: "2026-01-01T10:00:00.000Z", source: "spring.csv" };

describe("timelineOf", () => {
  it("puts changes, messages and events into one line, newest first", () => {
    const line = timelineOf({
      history: [edit, made],
      communications: [message],
      registrations: [registration],
      contact,
    });
    expect(line.map(({ kind }) => kind)).toEqual(["event", "message", "edit", "made"]);
  });

  it("ends with how the contact came, where the history doesn't say it", () => {
    const line = timelineOf({ history: [edit], communications: [], registrations: [], contact });
    expect(line.at(-1)).toEqual({ at: contact.created_at, kind: "added", source: "spring.csv" });
  });
});

it("knows marks from other changes", () => {
  const taken = { ...edit, changes: [{ field: "do_not_contact", oldValue: "call", newValue: null }] };
  expect([edit, taken, made].map(isMarkingEntry)).toEqual([true, false, false]);
});
