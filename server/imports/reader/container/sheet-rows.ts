import { limits } from "@/lib/imports/limits";
import { CannotRead } from "@/server/imports/reader/cannot-read";
import { numberText, unescapeText } from "./cell-text";
import type { NumberFormat } from "./number-format";
import type { XmlHandlers } from "./read-xml";

type Attribute = Parameters<XmlHandlers["open"]>[1];

interface SheetFacts {
  formats: readonly NumberFormat[];
  shared: readonly string[];
  from1904: boolean;
}

/** Hands on the rows of a sheet that hold something, each with its number in the sheet, 1-based. Refuses: too_many_columns. */
export function sheetRows(facts: SheetFacts, onRow: (number: number, cells: string[]) => void): XmlHandlers {
  let row = 0;
  let cells: string[] = [];
  let column = -1;
  let type = "n";
  let style = 0;
  let text = "";
  let reads = false;
  let phonetic = 0;
  let formula = false;
  let stored = false;
  const put = () => {
    const value = cellText(facts, type, style, text);
    if (value === "" && formula && !stored) throw notCalculated();
    if (value === "") return;
    if (column >= limits.columns) throw tooWide();
    while (cells.length < column) cells.push("");
    cells[column] = value;
  };
  const openCell = (attribute: Attribute) => {
    const reference = attribute("r");
    column = reference ? columnOf(reference) : column + 1;
    type = attribute("t") ?? "n";
    style = Number(attribute("s") ?? 0);
    [text, formula, stored] = ["", false, false];
  };
  return {
    open: (name, attribute) => {
      if (name === "row") {
        row = Number(attribute("r") ?? row + 1);
        [cells, column] = [[], -1];
      } else if (name === "c") openCell(attribute);
      else if (name === "f") formula = true;
      else if (name === "rPh") phonetic += 1;
      else if (name === "v" || name === "t") {
        reads = phonetic === 0;
        stored = true;
      }
    },
    text: (part) => {
      if (reads) text += part;
    },
    close: (name) => {
      if (name === "v" || name === "t") reads = false;
      else if (name === "rPh") phonetic -= 1;
      else if (name === "c") put();
      else if (name === "row" && cells.length > 0) onRow(row, cells);
    },
  };
}

function cellText(
  { formats, shared, from1904 }: SheetFacts,
  type: string,
  style: number,
  text: string,
): string {
  if (text === "") return "";
  if (type === "s") return sharedText(shared, text);
  if (type === "n") return numberText(text, formats[style] ?? { is: "plain" }, from1904);
  if (type === "b") return /^(1|true)$/iu.test(text) ? "TRUE" : "FALSE";
  if (type === "d") return text.replace(/T(00:00:00(\.0+)?)?Z?$/u, "").replace("T", " ");
  return unescapeText(text);
}

function sharedText(shared: readonly string[], index: string): string {
  const text = shared[Number(index)];
  if (text !== undefined) return text;
  throw new CannotRead(
    "damaged_file",
    "The workbook is damaged: the texts of its cells are missing. Save it again and drop the new file.",
  );
}

/** The 0-based column of a reference such as "AB12". */
function columnOf(reference: string): number {
  let column = 0;
  for (const char of reference) {
    const digit = char.toUpperCase().charCodeAt(0) - 64;
    if (digit < 1 || digit > 26) break;
    column = column * 26 + digit;
  }
  return column - 1;
}

const notCalculated = () =>
  new CannotRead(
    "not_calculated",
    "The workbook has formulas whose results aren't stored in it. Open it in Excel, save it and drop it again.",
  );

const tooWide = () =>
  new CannotRead(
    "too_many_columns",
    `The sheet has more than ${limits.columns} columns. Delete the columns that you don't need and save it again.`,
  );
