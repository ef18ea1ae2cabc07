import { describe, expect, it } from "vitest";
import type { Mapping } from "@/lib/people/mapping";
import type { ColumnProposal } from "./import-job";
import { matchedColumns } from "./matched-columns";

const listOf = (...headers: string[]) => ({
  columns: headers.map((header, index) => ({ index, header, samples: [] })),
});
const proposed = (target: string | null, verdict: ColumnProposal["verdict"]): ColumnProposal => ({
  target,
  verdict,
  confidence: 0.5,
  reason: "by its name",
  suggestions: [],
});
const matched = (headers: string[], mapping: Mapping, proposals: ColumnProposal[] = []) =>
  matchedColumns(listOf(...headers), proposals, { mapping, words: {} });

describe("matchedColumns", () => {
  it("gives each column its name and where it goes, in the list's order", () => {
    const columns = matched(
      ["FIRST", "", "E-MAIL"],
      [
        { index: 2, target: "email" },
        { index: 0, target: "first_name" },
      ],
    );
    expect(columns.map(({ name, target }) => [name, target])).toEqual([
      ["FIRST", "first_name"],
      ["Column 2", null],
      ["E-MAIL", "email"],
    ]);
  });

  it("marks columns that fill one field, but not those that are joined", () => {
    const twice: Mapping = [
      { index: 0, target: "cell_phone" },
      { index: 1, target: "cell_phone" },
    ];
    const clashing = matched(["AREA", "NUMBER"], twice);
    expect(clashing.map(({ clash, needsLook, place }) => [clash, needsLook, place])).toEqual([
      [true, true, undefined],
      [true, true, undefined],
    ]);
    const joined = matched(
      ["NUMBER", "AREA"],
      twice.map((one, at) => ({ ...one, place: 1 - at })),
    );
    expect(joined.map(({ clash, place }) => [clash, place])).toEqual([
      [false, { part: 2, of: 2 }],
      [false, { part: 1, of: 2 }],
    ]);
  });

  it("marks a column that says who agreed where its field wants who didn't", () => {
    const [column] = matched(["Email opt in"], [{ index: 0, target: "do_not_email" }]);
    expect(column).toMatchObject({ agreed: true, clash: false, needsLook: true });
  });

  it.each<[string, ColumnProposal | undefined, Mapping[number]["target"], boolean, boolean]>([
    ["an unsure proposal is kept", proposed("city", "check"), "city", true, false],
    ["an unsure proposal not to use it is kept", proposed(null, "check"), null, true, false],
    ["somebody chose another field", proposed("city", "check"), "county", false, true],
    ["somebody chose not to use it", proposed("city", "sure"), null, false, true],
    ["a sure proposal is kept", proposed("city", "sure"), "city", false, false],
    ["nothing was proposed", undefined, "city", false, false],
  ])("says whether it needs a look, or a person has settled it: %s", (_, proposal, target, ...says) => {
    const [column] = matched(["PLACE"], [{ index: 0, target }], proposal ? [proposal] : []);
    expect([column?.needsLook, column?.byPerson]).toEqual(says);
  });
});
