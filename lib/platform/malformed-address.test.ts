import fc from "fast-check";
import { getPathMatch } from "next/dist/shared/lib/router/utils/path-match";
import { describe, expect, it } from "vitest";
import { malformedAddress } from "./malformed-address";

const matches = getPathMatch(malformedAddress, { strict: true });
const isMalformed = (path: string) => matches(path) !== false;

function canBeDecoded(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

describe("an address is malformed", () => {
  it.each([
    "/%ff",
    "/c/%ff/contacts",
    "/c/ours/imports/%zz",
    "/a%",
    "/a/%C3",
    "/%c3%28",
    "/%ED%A0%80",
    "/%c0%af",
  ])("when it is %s", (path) => expect(isMalformed(path)).toBe(true));

  it.each([
    "/",
    "/c/ours/imports",
    "/api/voter-files/My%20file%20%C3%A9%e2%82%ac%F0%9F%97%B3.csv",
    "/c/../x",
    "/%00",
  ])("but not when it is %s", (path) => expect(isMalformed(path)).toBe(false));

  it("just when it can't be decoded, whatever it holds", () => {
    const byte = fc.integer({ min: 0, max: 255 }).map((value) => `%${value.toString(16).padStart(2, "0")}`);
    const part = fc.oneof(
      byte,
      fc.constantFrom("%", "a", "/", "%4", "%E2%82%ac", "%g0"),
      fc.string({ unit: "binary", maxLength: 2 }).map(encodeURIComponent),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const path = `/${parts.join("")}`;
        expect(isMalformed(path)).toBe(!canBeDecoded(path));
      }),
      { numRuns: 5_000 },
    );
  });
});
