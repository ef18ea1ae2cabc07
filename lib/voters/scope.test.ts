import { describe, expect, it } from "vitest";
import { plainDistrict, plainScope, scopeWords, VoterScope } from "./scope";

describe("districts", () => {
  it.each([
    ["3", "3"],
    ["03", "3"],
    ["CD 03", "3"],
    ["OH-15", "15"],
    ["STATE SENATE DISTRICT 16", "16"],
    ["05a", "5A"],
    ["At Large", "At Large"],
    ["0", "0"],
    ["00", "0"],
    ["11th District", "11"],
    ["3rd", "3"],
    ["1ST CONGRESSIONAL DISTRICT", "1"],
    ["10", "10"],
    ["100A", "100A"],
    ["HILLSBOROUGH 12", "HILLSBOROUGH 12"],
    ["ADD-1", "ADD-1"],
    ["BE-12", "BE-12"],
    ["STS28", "28"],
    [`${"us".repeat(100)}!`, `${"us".repeat(100)}!`],
    [`${"cd-".repeat(19)}!`, `${"cd-".repeat(19)}!`],
    ["", ""],
  ])("“%s” is %s", (text, plain) => {
    expect(plainDistrict(text)).toBe(plain);
  });

  it("are as the voter file holds them, and told in words", () => {
    const scope = plainScope(
      VoterScope.parse({ state: ["oh"], congressional: ["OH-03", "12"], county: ["Franklin"] }),
    );
    expect(scope).toMatchObject({
      state: ["OH"],
      congressional: ["3", "12"],
      county: ["Franklin"],
      precinct: [],
    });
    expect(scopeWords(scope)).toBe("OH · Congressional district 3, 12 · County Franklin");
    expect(scopeWords(VoterScope.parse({}))).toBe("The whole voter file");
  });
});
