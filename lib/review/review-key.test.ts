import { describe, expect, it } from "vitest";
import { type KeyPlace, readReviewKey } from "./review-key";

const plain = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, repeat: false };
const press = (key: string, more: Partial<typeof plain & { code: string }> = {}) => ({
  ...plain,
  key,
  code: "",
  ...more,
});

describe("a key on a page of review", () => {
  it.each([
    ["1", "1"],
    ["9", "9"],
    ["0", null],
    ["n", "n"],
    ["N", "n"],
    ["u", "u"],
    ["j", "later"],
    ["k", "earlier"],
    ["ArrowRight", "later"],
    ["ArrowLeft", "earlier"],
    ["ArrowDown", null],
    ["Enter", null],
    ["x", null],
    ["12", null],
    ["toString", null],
  ])("%s means %s", (key, meaning) => {
    expect(readReviewKey(press(key), "page")).toBe(meaning);
  });

  it("is typed where text is typed", () => {
    for (const key of ["1", "2", "n", "u", "j", "k", "ArrowRight"])
      expect(readReviewKey(press(key), "text")).toBeNull();
    expect(readReviewKey(press("!", { shiftKey: true, code: "Digit1" }), "text")).toBeNull();
  });

  it.each<[string, KeyPlace, string | null]>([
    ["ArrowRight", "arrows", null],
    ["ArrowLeft", "arrows", null],
    ["1", "arrows", "1"],
    ["j", "arrows", "later"],
  ])("%s on %s means %s", (key, place, meaning) => {
    expect(readReviewKey(press(key), place)).toBe(meaning);
  });

  it.each(["ctrlKey", "altKey", "metaKey", "repeat"] as const)("means nothing here with %s", (with_) => {
    expect(readReviewKey(press("1", { [with_]: true }), "page")).toBeNull();
    expect(readReviewKey(press("n", { [with_]: true }), "page")).toBeNull();
  });

  it.each(["!", "1", "+"])("with Shift on the place of 1, which writes %s, means all like it", (key) => {
    expect(readReviewKey(press(key, { shiftKey: true, code: "Digit1" }), "page")).toBe("all");
    expect(readReviewKey(press(key, { shiftKey: true, code: "KeyU" }), "page")).toBeNull();
  });
});
