import { profileColumn } from "@/lib/imports/headers/profile-column";
import { limits } from "@/lib/imports/limits";
import type { Reading } from "@/lib/imports/reading";
import { cutText } from "@/lib/text/cut-text";
import { distinctSamples } from "./column-sample";
import type { Dialect } from "./dialect";
import type { TableLayout } from "./find-table-layout";
import type { Tally } from "./list-pass";
import type { PreparedText } from "./prepare-text";

/** Puts together what was found. */
export function describeReading(
  text: PreparedText,
  dialect: Dialect,
  layout: TableLayout,
  tally: Tally,
): Reading {
  noteProblems(text, layout, tally);
  const { lines, preamble, header, blank, rows, unreadable, sample, problems } = tally;
  return {
    container: null,
    encoding: text.encoding,
    delimiter: dialect.delimiter,
    quote: dialect.quote,
    newline: newlineOf(tally.breaks),
    headerLine: layout.hasHeader ? layout.preambleLines + 1 : null,
    bytes: text.fileBytes,
    lines,
    records: preamble + header + blank + rows + unreadable,
    preamble,
    header,
    blank,
    rows,
    unreadable,
    columns: Array.from({ length: layout.width }, (_, index) => {
      const values = sample.column(index);
      const name = layout.header[index] ?? "";
      const profile = profileColumn(values);
      return {
        index,
        header: cutText(name, limits.shownHeaderChars),
        samples: distinctSamples(values).map(shown),
        padded: tally.padded[index] === 1,
        profile: { ...profile, top: profile.top.map(([value, rows]) => [shown(value), rows]) },
      };
    }),
    preview: sample.preview.map((cells) =>
      Array.from({ length: layout.width }, (_, index) => shown(cells[index] ?? "")),
    ),
    problems: problems.list(),
    stageMs: 0,
  };
}

const shown = (cell: string) => cutText(cell, limits.shownCellChars);

/** The sentence for a list without people, or null where it has some. */
export function whyNoRows(layout: TableLayout, { rows, unreadable }: Tally): string | null {
  if (rows > 0) return null;
  if (unreadable > 0) return `The file holds no people: none of its ${count(unreadable)} rows could be read.`;
  return layout.hasHeader
    ? "The file holds no people: there are no rows below its header."
    : "The file has no rows.";
}

function noteProblems(text: PreparedText, layout: TableLayout, tally: Tally): void {
  const { problems, rows, unreadable } = tally;
  const line = layout.preambleLines + 1;
  if (text.odd.count > 0) {
    const lost = text.odd.lost > 0 ? "; characters that mean nothing there either became �" : "";
    problems.add("odd_encoding", text.odd.first ?? 1, lost, text.odd.count);
  }
  if (layout.hasHeader && rows > 2) noteHeaderWidth(layout, line, problems);
  if (rows > 0 && unreadable > rows) {
    const share = `${count(unreadable)} of ${count(rows + unreadable)}`;
    const advice = "Perhaps the delimiter or the header line is another one.";
    problems.add("mostly_unreadable", line, `Most rows (${share}) could not be read. ${advice}`);
  }
  const none = whyNoRows(layout, tally);
  if (none) problems.add("no_rows", line, none);
}

function noteHeaderWidth(layout: TableLayout, line: number, problems: Tally["problems"]): void {
  const names = layout.headerCells.length;
  if (names < layout.width) {
    const where =
      layout.header.length > names ? "The first column stays" : "The columns behind the last name stay";
    const detail = `The header has ${names} names, the rows have ${layout.width} cells. ${where} without a name; check that the others fit.`;
    problems.add("wider_than_header", line, detail);
  } else if (layout.usualCells < names) {
    const detail = `The header has ${names} names, but most rows have only ${layout.usualCells} cells. Check that the values stand under the right names.`;
    problems.add("narrower_than_header", line, detail);
  }
}

const count = (number: number) => number.toLocaleString("en-US");

function newlineOf({ lf, crlf, cr }: Tally["breaks"]): Reading["newline"] {
  if ([lf, crlf, cr].filter((count) => count > 0).length > 1) return "mixed";
  return crlf > 0 ? "CRLF" : cr > 0 ? "CR" : "LF";
}
