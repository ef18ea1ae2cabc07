import { expect, it } from "vitest";
import { cutText } from "./cut-text";

it.each([
  ["", 5, ""],
  ["hello", 5, "hello"],
  ["hello!", 5, "hell…"],
  ["abc🎉d", 5, "abc…"],
  ["abcd🎉", 5, "abcd…"],
  ["ab🎉c", 5, "ab🎉c"],
  ["ab🎉cd", 5, "ab🎉…"],
])("cuts %j to %i: %j", (text, most, cut) => {
  expect(cutText(text, most)).toBe(cut);
});
