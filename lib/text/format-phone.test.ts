import { describe, expect, it } from "vitest";
import { formatPhone } from "./format-phone";

describe("formatPhone", () => {
  it.each([
    ["16145550101", "(614) 555-0101"],
    [16145550101, "(614) 555-0101"],
    [16145550101n, "(614) 555-0101"],
    ["+1 614 555 0101", "(614) 555-0101"],
    ["442079460958", "+44 20 7946 0958"],
    ["4930901820", "+49 30 901820"],
    ["15550101", "+1 5550101"],
    ["999", "+999"],
    ["", ""],
    [null, ""],
    [undefined, ""],
  ])("writes the phone %s as %s", (digits, text) => {
    expect(formatPhone(digits)).toBe(text);
  });
});
