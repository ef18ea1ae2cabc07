import { describe, expect, it } from "vitest";
import type { MatchedColumn } from "@/lib/imports/matched-columns";
import { isShown, type ShownColumns, usedGroups } from "./column-groups";

const column = (
  name: string,
  target: MatchedColumn["target"],
  marks: Partial<MatchedColumn> = {},
): MatchedColumn => ({
  index: 0,
  name,
  target,
  samples: [],
  proposal: undefined,
  byPerson: false,
  clash: false,
  agreed: false,
  place: undefined,
  needsLook: false,
  ...marks,
});

const columns = [
  column("FIRST_NAME", "first_name"),
  column("Cell phone", "cell_phone", { needsLook: true }),
  column("Favourite tree", "custom:Favourite tree"),
  column("Page", null),
];

describe("isShown", () => {
  it.each<[ShownColumns["show"], string, string[]]>([
    ["all", "", ["FIRST_NAME", "Cell phone", "Favourite tree", "Page"]],
    ["all", " PHONE ", ["Cell phone"]],
    ["look", "", ["Cell phone"]],
    ["look", "first", []],
    ["unused", "", ["Page"]],
    ["Own fields", "", ["Favourite tree"]],
  ])("shows of %s with “%s” in the name: %j", (show, words, names) => {
    const shown = columns.filter((one) => isShown(one, { show, words }));
    expect(shown.map(({ name }) => name)).toEqual(names);
  });
});

describe("usedGroups", () => {
  it("counts the columns of each group that is used, own fields last", () => {
    const groups = usedGroups(columns);
    expect(groups.map(([, count]) => count)).toEqual([1, 1, 1]);
    expect(groups.at(-1)).toEqual(["Own fields", 1]);
  });
});
