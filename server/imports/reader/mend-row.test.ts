import { describe, expect, it } from "vitest";
import { ColumnShapes } from "./column-shapes";
import { plainDialect } from "./dialect";
import { RowMender } from "./mend-row";

const names = ["Ann", "Bo", "Cyrus", "Di", "Emmanuel", "Flo", "Gil", "Hannah", "Ivo", "Jo"];
const rows = names.map((name, i) => [
  `V-${1000 + i}`,
  name,
  `0${i}/1${i}/1970`,
  `p${i}@x.org`,
  "",
  `4321${i}`,
]);
const mend = (cells: string[], text = cells.join(",")) =>
  new RowMender(plainDialect, new ColumnShapes(rows, 6)).mend(cells, text);

describe("RowMender", () => {
  it("keeps a row that ends early", () => {
    expect(mend(["V-1234", "Ann", "01/12/1970"])).toMatchObject({ is: "row", problem: "too_few_cells" });
  });

  it("passes over empty cells behind the last column", () => {
    expect(mend(["V-1234", "Ann", "01/12/1970", "a@x.org", "", "43215", "", ""])).toEqual({
      is: "row",
      cells: ["V-1234", "Ann", "01/12/1970", "a@x.org", "", "43215"],
    });
  });

  it("leaves out an empty cell that shifts the others", () => {
    const mended = mend(["V-1234", "", "Ann", "01/12/1970", "a@x.org", "", "43215"]);
    expect(mended).toMatchObject({ is: "row", problem: "repaired_row" });
    expect(mended.cells).toEqual(["V-1234", "Ann", "01/12/1970", "a@x.org", "", "43215"]);
  });

  it("puts in the empty cell that is missing", () => {
    expect(mend(["V-1234", "Ann", "01/12/1970", "a@x.org", "43215"])).toMatchObject({
      problem: "repaired_row",
      cells: ["V-1234", "Ann", "01/12/1970", "a@x.org", "", "43215"],
    });
  });

  it("cuts apart two cells that lack their delimiter", () => {
    expect(mend(["V-1234", "Ann", "01/12/1970a@x.org", "", "43215"])).toMatchObject({
      problem: "repaired_row",
      cells: ["V-1234", "Ann", "01/12/1970", "a@x.org", "", "43215"],
    });
  });

  it("reads a line that uses another delimiter", () => {
    const text = "V-1234;Ann;01/12/1970;a@x.org;;43215";
    expect(mend([text], text)).toMatchObject({ problem: "repaired_row", cells: text.split(";") });
  });

  it("sets aside a row with more values than columns", () => {
    expect(mend(["V-1234", "Ann", "01/12/1970", "a@x.org", "", "43215", "EXTRA"])).toMatchObject({
      is: "unreadable",
      problem: "too_many_cells",
    });
  });

  it("judges nothing by a handful of rows", () => {
    const mender = new RowMender(plainDialect, new ColumnShapes(rows.slice(0, 3), 6));
    expect(mender.mend(["01/12/1970", "V-1"], "")).toMatchObject({ is: "row", problem: "too_few_cells" });
  });
});
