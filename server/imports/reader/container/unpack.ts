import { rmSync, statSync } from "node:fs";
import path from "node:path";
import type { Container } from "@/lib/imports/reading";
import { CannotRead } from "@/server/imports/reader/cannot-read";
import type { ReadProgress, ReadRequest } from "@/server/imports/reader/request";
import { readHead } from "@/server/imports/reader/source-bytes";
import { unpackArchive } from "./archive";
import { unpackGzip } from "./gzip-file";
import { unpackSheet } from "./sheet";
import { openZip, type ZipFile } from "./zip-file";

/** What is to be read in place of a packed file, and what it came in; the file itself where it isn't packed. */
export interface Unpacked {
  request: ReadRequest;
  container: Container | null;
  /** Removes what was written beside the file. */
  dispose: () => void;
}

/**
 * Unpacks a list that came as .gz, .zip or .xlsx, by its content. A name that says it is text is believed: what is
 * something else under it was not meant to be sent. What lies packed inside is refused when it is read: nothing says how deep it
 * would go. Refuses what holds no list, is locked, damaged or too large.
 */
export async function unpack(
  request: ReadRequest,
  onProgress: (progress: ReadProgress) => void,
): Promise<Unpacked> {
  const kind = packedKind(request);
  if (kind === null) return { request, container: null, dispose: () => undefined };
  const target = path.join(request.outDir, "unpacked.csv");
  const dispose = () => rmSync(target, { force: true });
  const ofBytes = statSync(request.source).size;
  const onBytes = (bytes: number) => onProgress({ phase: "transcode", bytes, ofBytes, rows: 0 });
  try {
    const container = await unpackTo(kind, request, target, onBytes);
    const options = { ...request.options, ...(container.kind === "workbook" ? sheetText : {}) };
    return { request: { ...request, source: target, options }, container, dispose };
  } catch (error) {
    dispose();
    throw error;
  }
}

/** How a sheet is written down; nothing of it needs to be found out. */
const sheetText = { encoding: "utf-8", delimiter: ",", quote: '"' } as const;

function packedKind({ source, name }: ReadRequest): "gzip" | "zip" | null {
  if (/\.(csv|tsv|tab|txt)$/iu.test(name)) return null;
  const head = readHead(source, 4);
  if (head[0] === 0x1f && head[1] === 0x8b) return "gzip";
  return head.length === 4 && head.readUInt32LE(0) === 0x04034b50 ? "zip" : null;
}

async function unpackTo(
  kind: "gzip" | "zip",
  { source, name, options }: ReadRequest,
  target: string,
  onBytes: (bytes: number) => void,
): Promise<Container> {
  if (kind === "gzip") {
    await unpackGzip(source, target, onBytes);
    const part = name.replace(/\.gz$/iu, "");
    return { kind: "gzip", part, parts: [{ name: part, bytes: statSync(target).size }] };
  }
  const zip = await openZip(source, "archive");
  try {
    const foreign = foreignArchive(zip);
    if (foreign) throw foreign;
    if (zip.entries.has("xl/workbook.xml")) return await unpackSheet(zip, target, options?.part, onBytes);
    return await unpackArchive(zip, target, options?.part, onBytes);
  } finally {
    zip.close();
  }
}

/** Other programs' documents are archives too. */
function foreignArchive({ entries }: ZipFile): CannotRead | null {
  const holds = (start: string) => [...entries.keys()].some((name) => name.startsWith(start));
  if (entries.has("xl/workbook.bin"))
    return notRead("a binary Excel workbook (.xlsb)", "Save it as .xlsx or CSV.");
  if (entries.has("word/document.xml"))
    return notRead("a Word document", "Save its table as CSV and drop that.");
  if (holds("ppt/")) return notRead("a presentation", "Choose a file that holds a list.");
  if (entries.has("mimetype") && entries.has("content.xml"))
    return notRead("a LibreOffice or OpenDocument file", "Save it as .xlsx or CSV and drop that.");
  return entries.has("Index/Document.iwa")
    ? notRead("an Apple Numbers or Pages document", "Export it as CSV or Excel and drop that.")
    : null;
}

const notRead = (what: string, advice: string) =>
  new CannotRead("not_a_text_file", `This is ${what}. ${advice}`);
