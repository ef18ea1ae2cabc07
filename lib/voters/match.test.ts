import { describe, expect, it } from "vitest";
import { judgeCandidates } from "./match";

const candidate = (voterUid: string, score: number, within = true) => ({ voterUid, score, within });

describe("judgeCandidates", () => {
  it.each([
    ["one who is sure", [candidate("a", 0.97)], "matched", "a"],
    ["two who are equally likely", [candidate("a", 0.49), candidate("b", 0.49)], "ambiguous", null],
    ["one who is likely, and no more", [candidate("a", 0.8)], "ambiguous", null],
    ["one who is sure, in another district", [candidate("a", 0.97, false)], "elsewhere", null],
    ["two of another district", [candidate("a", 0.5, false), candidate("b", 0.45, false)], "elsewhere", null],
    ["one here and one there", [candidate("a", 0.5, false), candidate("b", 0.45)], "ambiguous", null],
    ["one who hardly is", [candidate("a", 0.2)], "unregistered", null],
    ["nobody", [], "unregistered", null],
  ])("of %s", (_, candidates, outcome, voterUid) => {
    expect(judgeCandidates(candidates)).toMatchObject({ outcome, voterUid });
    expect(judgeCandidates(candidates.toReversed())).toMatchObject({ outcome, voterUid });
  });
});
