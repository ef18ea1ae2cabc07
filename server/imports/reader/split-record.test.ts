import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Dialect, delimiters, plainDialect } from "./dialect";
import { splitRecord, splitText } from "./split-record";

const cells = (text: string, dialect: Partial<Dialect> = {}) =>
  splitText(text, { ...plainDialect, ...dialect }).map((record) => record.cells);

describe("splitText", () => {
  it.each<[string, string, string[][], Partial<Dialect>?]>([
    [
      "plain cells",
      "a,b\n1,2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "no line break at the end",
      "a,b\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "CR LF",
      "a,b\r\n1,2\r\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ["a lone CR as text in an LF file", "a\rb,c\n", [["a\rb", "c"]]],
    [
      "a lone CR as a line break",
      "a,b\r1,2\r",
      [
        ["a", "b"],
        ["1", "2"],
      ],
      { loneCr: true },
    ],
    ["doubled quotes", '"say ""hi""",2\n', [['say "hi"', "2"]]],
    ["line breaks in quotes", '"a\nb",2\n', [["a\nb", "2"]]],
    ["backslash escapes", '"say \\"hi\\" \\\\",2\n', [['say "hi" \\', "2"]], { escape: "backslash" }],
    ["a quote inside an unquoted cell", '5" pipe,2\n', [['5" pipe', "2"]]],
    ["a stray quote inside a quoted cell", '"a "b" c",2\n', [['a "b" c', "2"]]],
    ["spaces behind a closing quote", '"a" ,2\n', [["a", "2"]]],
    ["spaces before an opening quote", 'x, "a,b"\n', [["x", "a,b"]], { spaced: true }],
    ["spaces kept in unquoted cells", " a , b\n", [[" a ", " b"]]],
    ["quotes that mean nothing", '"a,b\n', [['"a', "b"]], { quote: "" }],
    [
      "an unclosed quote as text of its line",
      '"a,b\n1,2\n',
      [
        ['"a', "b"],
        ["1", "2"],
      ],
    ],
    ["an empty line", "a\n\nb\n", [["a"], [""], ["b"]]],
  ])("reads %s", (_name, text, expected, dialect) => {
    expect(cells(text, dialect)).toEqual(expected);
  });

  it("counts the physical lines of a record and says where it starts", () => {
    const records = splitText('a,b\n"1\n2",3\nx,y\n', plainDialect);
    expect(records.map(({ line, lines }) => [line, lines])).toEqual([
      [1, 1],
      [2, 2],
      [4, 1],
    ]);
  });

  it("takes one opening quote as text when told so", () => {
    expect(splitRecord('"1,"b c","d,e"', 0, plainDialect, 0).cells).toEqual(['"1', "b c", "d,e"]);
  });

  it("reads back whatever was written by the rules, with any delimiter and quote", () => {
    const table = fc.array(fc.array(fc.string({ unit: "binary" }), { minLength: 2, maxLength: 5 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(...delimiters),
        fc.constantFrom('"', "'"),
        (rows, delimiter, quote) => {
          const safe = rows.map((row) => row.map((cell) => cell.replaceAll(/\n/gu, " ")));
          const text = safe
            .map((row) =>
              row.map((cell) => quote + cell.replaceAll(quote, quote + quote) + quote).join(delimiter),
            )
            .join("\n");
          expect(cells(text, { delimiter, quote })).toEqual(safe);
        },
      ),
    );
  });
});
