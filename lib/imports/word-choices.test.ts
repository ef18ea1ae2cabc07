import { describe, expect, it } from "vitest";
import { turnedRound, usualMeaning, wordChoices } from "./word-choices";

describe("usualMeaning", () => {
  it.each([
    ["party", "Democratic", "D"],
    ["party", "Whig", null],
    ["support_level", "2 - Lean Support", "2"],
    ["support_level", "Strong Oppose", "5"],
    ["support_level", "2.5", null],
    ["gender", "f", "F"],
    ["gender", "Woman", null],
    ["do_not_text", "Yes", "yes"],
    ["do_not_text", "Unsubscribed", "yes"],
    ["do_not_text", "subscribed", "no"],
    ["do_not_text", "perhaps", null],
  ] as const)("of %s, %s is %s", (target, word, meaning) => expect(usualMeaning(target, word)).toBe(meaning));
});

it("offers meanings for fields of few words alone", () => {
  expect(wordChoices("email")).toBeNull();
  expect(wordChoices("custom:Party")).toBeNull();
  expect(wordChoices(null)).toBeNull();
  expect(wordChoices("do_not_call")?.map(({ value }) => value)).toEqual(["yes", "no"]);
});

it("turns bare yes and no round, but not words that say themselves what they mean", () => {
  expect(turnedRound).toMatchObject({ yes: "no", no: "yes", "1": "no", "0": "yes" });
  for (const word of ["dnc", "do not call", "unsubscribed", "subscribed", "ok"])
    expect(turnedRound).not.toHaveProperty(word);
});
