import { CannotRead } from "./cannot-read";

interface Signature {
  bytes: readonly number[];
  at?: number;
  /** Letters that a text may begin with as well: what is meant has bytes that no text has. */
  binary?: true;
  what: string;
  advice: string;
}

const ascii = (text: string) => [...text].map((char) => char.charCodeAt(0));
const saveAsCsv = "Open it in Excel or another spreadsheet and choose File, Save as, “CSV UTF-8 (*.csv)”.";
const notAList = "Choose a file that holds a list, saved as CSV.";

const signatures: readonly Signature[] = [
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: "an old Excel workbook (.xls)", advice: saveAsCsv },
  { bytes: [0x1f, 0x8b], what: "a compressed file (gzip)", advice: "Unpack it and drop the file inside." },
  {
    bytes: ascii("%PDF"),
    what: "a PDF document",
    advice: "Ask for the list as CSV or Excel: a PDF can't be read as a list.",
  },
  { bytes: [0x89, ...ascii("PNG")], what: "a picture (PNG)", advice: notAList },
  { bytes: [0xff, 0xd8, 0xff], what: "a picture (JPEG)", advice: notAList },
  { bytes: ascii("GIF8"), binary: true, what: "a picture (GIF)", advice: notAList },
  { bytes: ascii("WEBP"), at: 8, binary: true, what: "a picture (WebP)", advice: notAList },
  {
    bytes: ascii("BZh"),
    binary: true,
    what: "a compressed file (bzip2)",
    advice: "Unpack it and drop the file inside.",
  },
  {
    bytes: [0xfd, ...ascii("7zXZ")],
    what: "a compressed file (xz)",
    advice: "Unpack it and drop the file inside.",
  },
  {
    bytes: [0x28, 0xb5, 0x2f, 0xfd],
    what: "a compressed file (zstd)",
    advice: "Unpack it and drop the file inside.",
  },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: "a 7-Zip archive", advice: "Unpack it and drop the file inside." },
  { bytes: ascii("ustar"), at: 257, what: "a TAR archive", advice: "Unpack it and drop the file inside." },
  { bytes: ascii("Rar!"), what: "a RAR archive", advice: "Unpack it and drop the file inside." },
  { bytes: ascii("PAR1"), binary: true, what: "a Parquet file", advice: "Save it as CSV and drop that." },
  {
    bytes: ascii("SQLite format 3"),
    what: "a SQLite database",
    advice: "Export the table as CSV and drop that.",
  },
  {
    bytes: ascii("DUCK"),
    at: 8,
    binary: true,
    what: "a DuckDB database",
    advice: "Export the table as CSV and drop that.",
  },
  { bytes: [0x7f, ...ascii("ELF")], what: "a program", advice: notAList },
  { bytes: ascii("{\\rtf"), what: "a text document (RTF)", advice: "Save its table as CSV and drop that." },
];

/** Names what a file really is when its first bytes are not those of a text; null for a text. */
export function findForeignFormat(head: Uint8Array): CannotRead | null {
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06]))
    return zipKind(head);
  const found = signatures.find(
    (signature) =>
      startsWith(head, signature.bytes, signature.at) && (signature.binary !== true || hasBinary(head)),
  );
  if (found) return foreign(found.what, found.advice);
  return markupKind(head);
}

function zipKind(head: Uint8Array): CannotRead {
  const names = Buffer.from(head).toString("latin1");
  if (/xl\/|\[Content_Types\]/u.test(names)) return foreign("an Excel workbook", saveAsCsv);
  if (names.includes("opendocument.spreadsheet")) return foreign("a LibreOffice spreadsheet", saveAsCsv);
  return foreign("a ZIP archive", "Unpack it and drop the CSV file inside.");
}

function markupKind(head: Uint8Array): CannotRead | null {
  const start = Buffer.from(head.subarray(0, 512))
    .toString("latin1")
    .replace(/^ï»¿/u, "")
    .trimStart()
    .toLowerCase();
  if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
    return foreign(
      "a web page (HTML)",
      "The download may have failed, or the list is on the page: ask for it as CSV.",
    );
  }
  if (start.startsWith("<?xml")) return foreign("an XML file", saveAsCsv);
  return null;
}

/** Bytes that text has next to none of, among the first hundred. */
const hasBinary = (head: Uint8Array) =>
  head
    .subarray(0, 100)
    .some((byte) => byte === 0 || (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 27));

function startsWith(head: Uint8Array, bytes: readonly number[], at = 0): boolean {
  return head.length >= at + bytes.length && bytes.every((byte, index) => head[at + index] === byte);
}

function foreign(what: string, advice: string): CannotRead {
  return new CannotRead("not_a_text_file", `This is ${what}, not a CSV file. ${advice}`);
}
