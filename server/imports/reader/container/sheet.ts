import type { Container } from "@/lib/imports/reading";
import { CannotRead } from "@/server/imports/reader/cannot-read";
import { choosePart } from "./choose-part";
import { damaged } from "./damaged";
import { meter, through } from "./meter";
import { readXml } from "./read-xml";
import { readSharedStrings } from "./shared-strings";
import { sheetRows } from "./sheet-rows";
import { readWorkbook, workbookWords } from "./workbook";
import { SheetWriter } from "./write-sheet";
import type { ZipFile } from "./zip-file";

/**
 * Writes one sheet of a workbook as CSV: the one that is asked for, else the largest of those that are shown. Numbers
 * and dates become what their cells show, formulas their last result.
 * Refuses: no_list_inside, no_such_part, damaged_file, unpacks_too_large, too_many_columns, too_large_to_read.
 */
export async function unpackSheet(
  zip: ZipFile,
  target: string,
  asked: string | undefined,
  onBytes: (bytes: number) => void,
): Promise<Container> {
  if ([...zip.entries.values()].some(({ locked }) => locked)) throw locked();
  const { sheets, shared, ...facts } = await readWorkbook(zip);
  const shown = sheets.filter(({ hidden }) => !hidden);
  const chosen = choosePart(asked === undefined && shown.length > 0 ? shown : sheets, asked);
  const entry = chosen && zip.entries.get(chosen.path);
  if (!entry) throw new Error("A sheet has no cells in its workbook.");
  const texts = await readSharedStrings(zip, shared);
  const stream = through(await zip.read(entry), meter(onBytes));
  const writer = new SheetWriter(target);
  try {
    await readXml(stream, sheetRows({ ...facts, shared: texts }, writer.write));
  } catch (error) {
    writer.drop();
    throw damaged(workbookWords, error);
  }
  writer.end();
  return {
    kind: "workbook",
    part: chosen.name,
    parts: sheets.map(({ name, bytes }) => ({ name, bytes })),
  };
}

const locked = () =>
  new CannotRead(
    "locked_file",
    "The workbook is locked with a password. Save it without one and drop it again.",
  );
