import { describe, expect, it } from "vitest";
import { type ImportState, importStates, workingStates } from "./import-job";
import { noFigures, type Plan } from "./import-plan";
import { endOfFiles, endOfRejects, goneWords, loadableUntil } from "./list-files";

const day = (n: number) => new Date(Date.UTC(2026, 0, n, 12));
const times = (state: ImportState) => ({
  state,
  finishedAt: day(1),
  undoneAt: state === "undone" ? day(20) : null,
  changedAt: day(10),
});

describe("the files of a list", () => {
  it.each(workingStates)("stay as long as the server works with them: %s", (state) => {
    expect(endOfFiles(times(state), 90)).toBeNull();
    expect(endOfRejects(times(state))).toBeNull();
  });

  it.each([
    ["done", day(91), null],
    ["undone", day(27), day(27)],
    ["failed", day(17), day(8)],
    ["uploading", day(17), day(8)],
    ["mapping", day(17), day(8)],
    ["ready", day(17), day(8)],
    ["cancelled", day(10), day(8)],
  ] as const)("go at their time: %s", (state, end, rejectsEnd) => {
    expect(endOfFiles(times(state), 90)).toEqual(end);
    expect(endOfRejects(times(state))).toEqual(rejectsEnd);
  });

  it("have a rule in every state", () => {
    for (const state of importStates) expect(endOfFiles(times(state), 90) === null).toBe(isWorking(state));
  });
});

const isWorking = (state: ImportState) => workingStates.includes(state);

const result = (rejected: number) => ({
  path: "direct" as const,
  because: "",
  figures: { ...noFigures(), rejected },
  plan: {} as Plan,
  ms: { stage: 0, plan: 0, apply: 0, total: 0 },
});

it.each([
  [
    "done",
    0,
    null,
    "The list itself was removed on 1 Apr 2026, 90 days after it was loaded. It can still be undone.",
  ],
  [
    "done",
    1,
    null,
    "removed on 1 Apr 2026, 90 days after it was loaded. It can still be undone; the row that wasn't used was kept.",
  ],
  ["done", 1200, null, "It can still be undone; the 1,200 rows that weren't used were kept."],
  ["undone", 1, day(83), "removed on 1 Apr 2026, 8 days after it was undone. Drop it again to load it."],
  ["undone", 1, day(200), "removed on 1 Apr 2026, 90 days after it was loaded. Drop it again to load it."],
  ["failed", 0, null, "removed on 1 Apr 2026, 90 days after it failed. Drop it again to load it."],
  ["cancelled", 0, null, "The list itself was removed on 1 Apr 2026. Drop it again to load it."],
] as const)(
  "says of a list that is gone when, why and what is kept: %s, %i rows not used",
  (state, rejected, undoneAt, words) => {
    const list = { state, result: result(rejected), finishedAt: day(1), undoneAt, filesRemovedAt: day(91) };
    expect(goneWords(list)).toContain(words);
    expect(goneWords({ ...list, filesRemovedAt: null })).toBeNull();
  },
);

it("says until when a list that was undone can be loaded again", () => {
  expect(loadableUntil(day(3).toISOString())).toBe("10 Jan 2026");
});
