import { listText } from "./list-csv";
import { type ListLayout, plainLayout, supporterLayout, titleLayout, vanLayout } from "./list-layout";
import type { ListOptions, ListTruth } from "./list-options";

/** A small list as another program would have written it. `headerLine`: 1-based, null where there is none. */
export interface ListVariant {
  name: string;
  note: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** The same as text, before it was encoded. */
  text: string;
  encoding: "utf-8" | "windows-1252" | "utf-16le";
  delimiter: string;
  newline: string;
  headerLine: number | null;
  /** Physical lines above the header. */
  preambleLines: number;
  layout: ListLayout;
  truth: ListTruth;
}

type Recipe = Partial<Pick<ListVariant, "encoding" | "preambleLines">> &
  Partial<ListOptions> & { name: string; note: string; mark?: boolean; rewrite?: (text: string) => string };

const preamble = 'Voter export,"run by staff, do not forward"\nPrinted 3/1/2026\n\n';

const recipes: readonly Recipe[] = [
  { name: "plain", note: "UTF-8, commas, LF, the field names as header" },
  {
    name: "title-crlf-bom",
    note: "UTF-8 with a byte order mark, CRLF",
    layout: titleLayout,
    newline: "\r\n",
    mark: true,
  },
  {
    name: "semicolon-1252",
    note: "semicolons, windows-1252: é and ñ are one byte",
    delimiter: ";",
    newline: "\r\n",
    encoding: "windows-1252",
    layout: titleLayout,
  },
  {
    name: "tab-utf16",
    note: "what a spreadsheet calls Unicode text",
    delimiter: "\t",
    newline: "\r\n",
    encoding: "utf-16le",
    mark: true,
    layout: titleLayout,
  },
  { name: "pipe", note: "pipes, as states publish", delimiter: "|" },
  { name: "van", note: "header names in VAN's manner, tabs", delimiter: "\t", layout: vanLayout },
  { name: "quote-all", note: "every cell in quotes", quoteAll: true, newline: "\r\n" },
  { name: "headerless", note: "no header line", header: false },
  {
    name: "preamble",
    note: "a title, a date and an empty line above the header",
    preambleLines: 3,
    rewrite: (text) => preamble + text,
  },
  { name: "ragged", note: "some rows have two cells too few or one too many", ragged: true },
  {
    name: "supporters",
    note: "Last, First in one column; one header empty, one twice; no voter ids",
    layout: supporterLayout,
    duplicateShare: 0,
    badShare: 0,
  },
  { name: "shouting", note: "all in capitals", rewrite: (text) => text.toUpperCase() },
  {
    name: "no-last-newline",
    note: "the last line does not end",
    rewrite: (text) => text.replace(/\r?\n$/u, ""),
  },
  { name: "blank-lines", note: "an empty line after every fifty rows", rewrite: blankLines },
  {
    name: "multi-line-cells",
    note: "tags broken over two lines inside quotes",
    rewrite: (text) => text.replaceAll(/"([^",\n]+), ([^"\n]+)"/gu, '"$1,\n$2"'),
  },
];

function blankLines(text: string): string {
  return text
    .split("\n")
    .map((line, number) => (number > 0 && number % 50 === 0 ? `${line}\n` : line))
    .join("\n");
}

/** Every character of a list is in Latin-1, whose letters windows-1252 shares. */
function encode(text: string, encoding: ListVariant["encoding"]): Uint8Array<ArrayBuffer> {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  const wide = encoding === "utf-16le";
  const bytes = new Uint8Array(text.length * (wide ? 2 : 1));
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (wide) bytes.set([code & 255, code >> 8], at * 2);
    else if (code < 256) bytes[at] = code;
    else throw new RangeError(`Not in windows-1252: ${text[at]}`);
  }
  return bytes;
}

function makeVariant(recipe: Recipe, seed: number, rows: number): ListVariant {
  const { name, note, mark = false, rewrite, encoding = "utf-8", preambleLines = 0, ...options } = recipe;
  const list = listText({ badShare: 0.02, ...options, seed, rows });
  const text = (mark ? "\uFEFF" : "") + (rewrite ? rewrite(list.text) : list.text);
  return {
    name,
    note,
    text,
    bytes: encode(text, encoding),
    encoding,
    delimiter: options.delimiter ?? ",",
    newline: options.newline ?? "\n",
    headerLine: options.header === false ? null : preambleLines + 1,
    preambleLines,
    layout: options.layout ?? plainLayout,
    truth: list.truth,
  };
}

/** One population's list in each of the forms that a reader must cope with. */
export function listVariants(seed: number, rows = 200): ListVariant[] {
  return recipes.map((recipe) => makeVariant(recipe, seed, rows));
}
