import { describe, expect, it } from "vitest";
import type { HistoryEntry } from "./history";
import { isMarkingChange, markReason, markWords } from "./marks";

const marking = (oldValue: string | null, newValue: string | null) => ({
  field: "do_not_contact",
  oldValue,
  newValue,
});
const edit = (at: string, by: string, oldValue: string | null, newValue: string | null): HistoryEntry => ({
  kind: "edit",
  at,
  by,
  changes: [marking(oldValue, newValue)],
});
const list = (undoneAt: string | null): HistoryEntry => ({
  kind: "import",
  at: "2026-11-24T17:42:00.000Z",
  batchId: "b",
  fileName: "fall.csv",
  by: "Mara",
  line: 2,
  made: false,
  undoneAt,
  changes: [marking(null, "call")],
});

it.each([
  [null, ""],
  ["call", "Do not call"],
  ["call,text", "Do not call or text"],
  ["call,text,email,mail,knock", "Do not contact"],
])("%s is “%s” beside the name", (marks, words) => {
  expect(markWords(marks)).toBe(words);
});

it.each([
  [marking(null, "call"), true],
  [marking("text", "call,text"), true],
  [marking("call", "call,text"), false],
  [marking("call", null), false],
  [{ field: "city", oldValue: null, newValue: "call" }, false],
])("%o marks the contact for calls: %s", (change, marks) => {
  expect(isMarkingChange(change, "call")).toBe(marks);
});

describe("markReason", () => {
  it("is none where the channel isn't marked", () => {
    expect(markReason("text,mail", "call", [list(null)])).toBeNull();
    expect(markReason(null, "call", [])).toBeNull();
  });

  it("names who marked it last, and when", () => {
    const history = [
      edit("2026-11-26T08:00:00.000Z", "Mara Quill", "call", "call,text"),
      edit("2026-11-25T08:00:00.000Z", "Piet Lund", null, "call"),
      list(null),
    ];
    expect(markReason("call,text", "call", history)).toBe("Do not call: marked by Piet Lund on 25 Nov 2026");
  });

  it("names the list that said it, unless that was undone", () => {
    expect(markReason("call", "call", [list(null)])).toBe("Do not call: marked by fall.csv on 24 Nov 2026");
    expect(markReason("call", "call", [list("2026-11-25T00:00:00.000Z")])).toBe(
      "Do not call: marked since the contact was added",
    );
  });
});
