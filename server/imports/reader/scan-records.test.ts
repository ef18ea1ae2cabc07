import fc from "fast-check";
import { expect, it } from "vitest";
import { type Dialect, plainDialect } from "./dialect";
import { RecordScanner } from "./scan-records";
import { splitText } from "./split-record";

/** Reads all records, fed a few bytes at a time, so that every byte is at the end of a stretch once. */
function scan(text: string, bytesAtOnce: number, dialect: Dialect) {
  const bytes = Buffer.from(text);
  let at = 0;
  const source = (target: Buffer, offset: number) => {
    const got = bytes.copy(target, offset, at, at + bytesAtOnce);
    at += got;
    return got;
  };
  const scanner = new RecordScanner(source, dialect, 3);
  const records: (string | number)[][] = [];
  while (scanner.advance()) {
    records.push([scanner.text(), scanner.line, scanner.lines, scanner.cells, scanner.flags]);
  }
  return records;
}

const piece = fc.constantFrom("a", "é", ",", '"', '""', '",', ',"', "\n", "\r\n", "\r", " ", "\\", "\0");
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
const dialects = fc.record({
  delimiter: fc.constant(","),
  quote: fc.constantFrom('"', ""),
  escape: fc.constantFrom("double", "backslash"),
  spaced: fc.boolean(),
  loneCr: fc.boolean(),
} satisfies { [K in keyof Dialect]: fc.Arbitrary<Dialect[K]> });

it("finds the same records however the bytes arrive", () => {
  fc.assert(
    fc.property(text, dialects, fc.integer({ min: 1, max: 5 }), (content, dialect, bytesAtOnce) => {
      expect(scan(content, bytesAtOnce, dialect)).toEqual(scan(content, 1_000_000, dialect));
    }),
    { numRuns: 150 },
  );
});

it("agrees with the reading of the same text in one piece", () => {
  const clean = fc.array(
    fc.array(fc.constantFrom("a", '"b"', '"c,""d"""', '"e\nf"', "", '5" g'), { minLength: 1, maxLength: 4 }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(clean, fc.constantFrom("\n", "\r\n"), (rows, newline) => {
      const content = rows.map((cells) => cells.join(",") + newline).join("");
      const expected = splitText(content, plainDialect).map(({ line, lines, cells }) => [
        line,
        lines,
        cells.length,
      ]);
      expect(
        scan(content, 1_000_000, plainDialect).map(([, line, lines, cells]) => [line, lines, cells]),
      ).toEqual(expected);
    }),
  );
});
