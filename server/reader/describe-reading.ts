import { profileColumn } from "@/lib/match-headers/profile-column";
import type { Reading } from "@/lib/reading";
import { CannotRead } from "./cannot-read";
import { distinctSamples } from "./column-sample";
import type { Dialect } from "./dialect";
import type { Layout } from "./find-layout";
import type { Tally } from "./list-pass";
import type { PreparedText } from "./prepare-text";
import type { ReadRequest } from "./request";

/** Puts together what was found. Throws `CannotRead` where the file has no rows and no table was asked for. */
export function describeReading(
  request: ReadRequest,
  text: PreparedText,
  dialect: Dialect,
  layout: Layout,
  tally: Tally,
): Reading {
  noteProblems(request, text, layout, tally);
  const { lines, preamble, header, blank, rows, unreadable, sample, problems } = tally;
  return {
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
      return { index, header: name, samples: distinctSamples(values), profile: profileColumn(values) };
    }),
    preview: sample.preview.map((cells) =>
      Array.from({ length: layout.width }, (_, index) => cells[index] ?? ""),
    ),
    problems: problems.list(),
    stageMs: 0,
  };
}

function noteProblems(
  request: ReadRequest,
  text: PreparedText,
  layout: Layout,
  { problems, rows, unreadable }: Tally,
): void {
  if (text.odd.count > 0) {
    const lost = text.odd.lost > 0 ? "; characters that mean nothing there either became �" : "";
    problems.add("odd_encoding", text.odd.first ?? 1, lost, text.odd.count);
  }
  const names = layout.headerCells.length;
  const line = layout.preambleLines + 1;
  if (layout.hasHeader && names < layout.width) {
    const where =
      layout.header.length > names ? "The first column stays" : "The columns behind the last name stay";
    const detail = `The header has ${names} names, the rows have ${layout.width} cells. ${where} without a name; please check that the others fit.`;
    problems.add("wider_than_header", line, detail);
  } else if (layout.hasHeader && layout.usualCells < names && rows > 2) {
    const detail = `The header has ${names} names, but most rows have only ${layout.usualCells} cells. Please check that the values stand under the right names.`;
    problems.add("narrower_than_header", line, detail);
  }
  if (rows > 0 && unreadable > rows) {
    const detail = `Most rows (${unreadable.toLocaleString("en-US")} of ${(rows + unreadable).toLocaleString("en-US")}) could not be read. Perhaps the delimiter or the header line is another one.`;
    problems.add("mostly_unreadable", line, detail);
  }
  if (rows > 0) return;
  const found =
    unreadable > 0 ? `none of its ${unreadable} rows could be read` : "there are no rows below its header";
  const message =
    layout.hasHeader || unreadable > 0 ? `The file holds no people: ${found}.` : "The file has no rows.";
  if (!request.table)
    throw new CannotRead("no_rows", `${message} Please export the list again and drop the new file.`);
  problems.add("no_rows", line, message);
}

function newlineOf({ lf, crlf, cr }: Tally["breaks"]): Reading["newline"] {
  if ([lf, crlf, cr].filter((count) => count > 0).length > 1) return "mixed";
  return crlf > 0 ? "CRLF" : cr > 0 ? "CR" : "LF";
}
