import path from "node:path";
import { CannotRead } from "@/server/imports/reader/cannot-read";
import { damaged } from "./damaged";
import { meter, through } from "./meter";
import { type NumberFormat, numberFormat } from "./number-format";
import { readXml, type XmlHandlers } from "./read-xml";
import type { ZipEntry, ZipFile } from "./zip-file";

/** What a workbook says of itself is short; only its cells and their texts may be long. */
const partBytes = 64 * 1024 * 1024;

export const workbookWords = "Excel workbook";

/** What a workbook says of itself: its sheets in order, and how its cells are to be taken. */
export interface Workbook {
  sheets: { name: string; bytes: number; path: string; hidden: boolean }[];
  /** The meaning of each cell style, by its number. */
  formats: NumberFormat[];
  from1904: boolean;
  /** Path of the texts that cells share, if there are any. */
  shared: string | null;
}

/** Reads what a workbook (ECMA-376, .xlsx) says of itself. Refuses: damaged_file. */
export async function readWorkbook(zip: ZipFile): Promise<Workbook> {
  const related = new Map<string, string>();
  let shared: string | null = null;
  await readPart(zip, "xl/_rels/workbook.xml.rels", {
    open: (name, attribute) => {
      if (name !== "Relationship") return;
      const target = resolve(attribute("Target") ?? "");
      if (attribute("Type")?.endsWith("/sharedStrings")) shared = target;
      else related.set(attribute("Id") ?? "", target);
    },
  });
  const sheets: Workbook["sheets"] = [];
  let from1904 = false;
  await readPart(zip, "xl/workbook.xml", {
    open: (name, attribute) => {
      if (name === "workbookPr") from1904 = /^(1|true)$/u.test(attribute("date1904") ?? "");
      if (name !== "sheet") return;
      const target = related.get(attribute("r:id") ?? attribute("id") ?? attribute("*:id") ?? "") ?? "";
      const entry = findPart(zip, target);
      if (!entry || target.includes("/chartsheets/")) return;
      const hidden = (attribute("state") ?? "visible") !== "visible";
      sheets.push({
        name: attribute("name") ?? "",
        bytes: entry.uncompressedSize,
        path: entry.fileName,
        hidden,
      });
    },
  });
  if (sheets.length === 0)
    throw new CannotRead("no_list_inside", "The workbook has no sheet with cells. Drop another file.");
  return { sheets, formats: await readFormats(zip), from1904, shared };
}

/** The number format of each cell style. */
async function readFormats(zip: ZipFile): Promise<NumberFormat[]> {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let inStyles = false;
  await readPart(zip, "xl/styles.xml", {
    open: (name, attribute) => {
      const id = Number(attribute("numFmtId") ?? 0);
      if (name === "numFmt") codes.set(id, attribute("formatCode") ?? "");
      else if (name === "cellXfs") inStyles = true;
      else if (name === "xf" && inStyles) formats.push(numberFormat(id, codes.get(id)));
    },
    close: (name) => {
      if (name === "cellXfs") inStyles = false;
    },
  });
  return formats;
}

/** Reads one of a workbook's documents; one that isn't there is as good as empty. */
export async function readPart(
  zip: ZipFile,
  name: string,
  handlers: XmlHandlers,
  limitBytes = partBytes,
): Promise<void> {
  const entry = findPart(zip, name);
  if (!entry) return;
  const stream = through(
    await zip.read(entry),
    meter(() => undefined, limitBytes),
  );
  try {
    await readXml(stream, handlers);
  } catch (error) {
    throw damaged(workbookWords, error);
  } finally {
    stream.destroy();
  }
}

/** A workbook's document by its path, whatever its case (ECMA-376, part 2). */
export function findPart({ entries }: ZipFile, name: string): ZipEntry | undefined {
  const exact = entries.get(name);
  if (exact) return exact;
  const wanted = name.toLowerCase();
  return [...entries.values()].find(({ fileName }) => fileName.toLowerCase() === wanted);
}

/** Targets are relative to xl/, or absolute in the archive. */
const resolve = (target: string) =>
  target.startsWith("/") ? target.slice(1) : path.posix.normalize(`xl/${target}`);
