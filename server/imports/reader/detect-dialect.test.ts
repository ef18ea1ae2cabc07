import { describe, expect, it } from "vitest";
import { detectDialect } from "./detect-dialect";

describe("detectDialect", () => {
  it.each([
    ["commas", "a,b,c\n1,2,3\n", ","],
    ["semicolons with decimal commas", "name;amount\nAnn;1,50\nBo;2,75\n", ";"],
    ["tabs around names with commas", "name\tcity\nLee, Ann\tX, OH\nDiaz, Bo\tY, OH\n", "\t"],
    ["pipes", "a|b\n1|2\n", "|"],
    ["tildes", "a~b\n1~2\n", "~"],
    ["carets", "a^b\n1^2\n", "^"],
    ["what sep= says", "sep=|\na;b|c\n1;2|3\n", "|"],
    ["a title above the table", "Voters, by county\n\na;b;c\n1;2;3\n4;5;6\n7;8;9\n", ";"],
    ["spaces where quotes prove them", 'id name city\n1 "Ann Lee" Rome\n2 "Bo Diaz" Oslo\n', " "],
  ])("finds %s", (_name, text, delimiter) => {
    expect(detectDialect(text).delimiter).toBe(delimiter);
  });

  it.each([
    ["one column of names", "name\nAnn Lee\nBo Diaz\n"],
    ["one column of phone numbers with spaces", "614 555 0101\n614 555 0102\n614 555 0103\n"],
  ])("does not cut %s", (_name, text) => {
    expect(detectDialect(text).delimiter).toBe(",");
  });

  it.each([
    ["double quotes", 'a,b\n"x, y",2\n', '"', "double"],
    ["apostrophes", "a,b\n'x, y',2\n'z, w',3\n", "'", "double"],
    ["backslash escapes", 'a,b\n"5\\" pipe, red",2\n"x",3\n', '"', "backslash"],
    ["escaped quotes at the end of cells", 'a,b\n"10\\"","x, y"\n"5\\"","z"\n', '"', "backslash"],
    ["backslashes that end cells", 'a,b,c\n"","|\\",",d"\n', '"', "double"],
    ["a backslash at the end of a path", 'a,b\n"C:\\dir\\",2\n"D:\\",3\n', '"', "double"],
    ["apostrophes that are text", "a,b\n'02138,O'Neill\n02139,x\n", '"', "double"],
  ])("tells %s", (_name, text, quote, escaping) => {
    expect(detectDialect(text)).toMatchObject({ quote, escape: escaping });
  });

  it("reads without quotes where they open cells at random", () => {
    const text = Array.from({ length: 20 }, (_, i) => `${i}\t"note ${i}\tx`).join("\n");
    expect(detectDialect(text)).toMatchObject({ delimiter: "\t", quote: "" });
  });

  it("reads with quotes where a single one never closes, also in a short list", () => {
    expect(detectDialect('a,b\n1,2\n"3,4\n5,6\n').quote).toBe('"');
  });

  it("takes what a person has set", () => {
    expect(detectDialect("a,b;c\n1,2;3\n", { delimiter: ";", quote: "" })).toMatchObject({
      delimiter: ";",
      quote: "",
    });
  });
});
