import { plainLayout } from "./list-layout";
import type { ListOptions, ListTruth } from "./list-options";
import { listRows } from "./list-rows";

const chunkLength = 64 * 1024;

/** Joins cells to a line of CSV; a cell is quoted where it must be, or always. */
function csvLine(
  delimiter: string,
  newline: string,
  quoteAll: boolean,
): (cells: readonly string[]) => string {
  const special = (text: string) => text.includes(delimiter) || text.includes('"') || text.includes("\n");
  const quoted = (cell: string) => (quoteAll || special(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  // One look at the whole row is four times faster than one at each cell.
  return (cells) =>
    (quoteAll || special(cells.join("")) ? cells.map(quoted) : cells).join(delimiter) + newline;
}

/**
 * Writes a list as CSV text in pieces of about 64 KB; its return value is the exact truth about it. To stream
 * it and keep the truth: `function* () { truth = yield* listCsv(options); }`. The same options give the same text.
 */
export function* listCsv(options: ListOptions): Generator<string, ListTruth, undefined> {
  const { layout = plainLayout, delimiter = ",", newline = "\n", header = true } = options;
  const line = csvLine(delimiter, newline, options.quoteAll ?? false);
  const { next, truth } = listRows(options);
  let text = header ? line(layout.map.map(([name]) => name)) : "";
  for (let row = 0; row < options.rows; row++) {
    const cells = next(row);
    text += line(layout.arrange ? layout.arrange(cells) : cells);
    if (text.length >= chunkLength) {
      yield text;
      text = "";
    }
  }
  if (text !== "") yield text;
  return truth;
}

/** A whole list as one text, with the truth about it: for small lists. */
export function listText(options: ListOptions): { text: string; truth: ListTruth } {
  const pieces: string[] = [];
  const list = listCsv(options);
  for (let step = list.next(); ; step = list.next()) {
    if (step.done) return { text: pieces.join(""), truth: step.value };
    pieces.push(step.value);
  }
}

/** The truth about a list, without its text. */
export function listTruth(options: ListOptions): ListTruth {
  const { next, truth } = listRows(options);
  for (let row = 0; row < options.rows; row++) next(row);
  return truth;
}

/** How many rows a list needs to hold this many people besides its repeats and unusable rows. */
export function rowsForPeople(options: Omit<ListOptions, "rows">, people: number): number {
  const { next, truth } = listRows({ ...options, rows: Number.POSITIVE_INFINITY });
  let rows = 0;
  for (; truth.people < people; rows++) next(rows);
  return rows;
}
