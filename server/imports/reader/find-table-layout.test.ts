import { describe, expect, it } from "vitest";
import { plainDialect } from "./dialect";
import { findTableLayout } from "./find-table-layout";

const layout = (text: string, options = {}) => findTableLayout(text, plainDialect, options);

describe("findLayout", () => {
  it.each([
    ["a header in the first line", "first,last,email\nAnn,Lee,a@x.org\n", true, 0],
    ["no header over data", "1,null,0,0\n2,0,0,null\n3,null,,\n", false, 0],
    ["no header where the first row holds an e-mail", "Ann,Lee,a@x.org\nBo,Diaz,b@x.org\n", false, 0],
    [
      "a header below titles",
      "Voters 2024\nPrinted: 3/4/2024\n\nfirst,last,email\nAnn,Lee,a@x.org\nBo,Ng,b@x.org\n",
      true,
      3,
    ],
    [
      "a header below padded titles",
      "PREAMBLE,,\n,,\nfirst,last,email\nAnn,Lee,a@x.org\nBo,Ng,b@x.org\n",
      true,
      2,
    ],
    [
      "a header below notes in two cells",
      "Volunteers 2026,,,\nexported by Pat,,,page 1\n,,,\nfirst name,last name,email,phone\nAnn,Lee,a@x.org,1\nBo,Ng,b@x.org,2\nCy,Fox,c@x.org,3\n",
      true,
      3,
    ],
    [
      "a header of strange names over known words",
      "Kontakt,Weg,Zweit\nAnna,phone,email,mail\nBert,text,phone,call\nCora,email,x,y\n",
      true,
      0,
    ],
    ["a header with blanks over full rows", "name,,team\nAnn,Lee,Red\nState,City,Party\n", true, 0],
    ["a header below blank lines", "\n\n\na,b,c\n1,2,3\n", true, 3],
    ["a header of empty names", ",,,\nAnn,Lee,a@x.org,6145550101\n", true, 0],
    ["a header of years", "Region,2019,2020,2021\nNorth,1,2,3\nSouth,4,5,6\n", true, 0],
    ["a sep= line as preamble", "sep=,\na,b\n1,2\n", true, 1],
    ["a header alone", "first_name,last_name,email\n", true, 0],
    ["a single person without a header", "Ann,Lee,a@x.org,6145550101\n", false, 0],
  ])("finds %s", (_name, text, hasHeader, preambleLines) => {
    expect(layout(text)).toMatchObject({ hasHeader, preambleLines });
  });

  it.each([
    ["the header's width over ragged rows", "a,b,c\n1,2,3,4\n1,2\n1,2,3\n", 3],
    ["the rows' width where all of them fill it", "a,b\nx,2,3\ny,2,3\nz,2,3\n", 3],
    ["the header's width where rows only end in a delimiter", "a,b\nx,2,\ny,2,\nz,2,\n", 2],
  ])("takes %s", (_name, text, width) => {
    expect(layout(text)?.width).toBe(width);
  });

  it("leaves the first column unnamed where the rows begin with their numbers", () => {
    expect(layout("name,city\n1,Ann,Rome\n2,Bo,Oslo\n3,Cy,Bonn\n")?.header).toEqual(["", "name", "city"]);
  });

  it("takes the header line that a person has set, or none", () => {
    const text = "x,y\nfirst,last\nAnn,Lee\n";
    expect(layout(text, { headerLine: 2 })).toMatchObject({
      hasHeader: true,
      preambleLines: 1,
      header: ["first", "last"],
    });
    expect(layout(text, { headerLine: null })).toMatchObject({ hasHeader: false, preambleLines: 0 });
  });

  it("finds nothing in blank lines", () => {
    expect(layout("\n\n \n")).toBeNull();
  });
});
