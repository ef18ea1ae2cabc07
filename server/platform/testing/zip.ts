import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

/** A ZIP file in memory, of texts by their names. */
export async function zipOf(files: Record<string, string | Buffer>, compress = true): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files))
    zip.addBuffer(Buffer.from(content), name, { compress });
  zip.end();
  return buffer(zip.outputStream);
}

interface Sheet {
  name: string;
  /** The rows as a workbook has them: <row>…</row>. */
  rows: string;
  hidden?: boolean;
}

const opening = '<?xml version="1.0" encoding="UTF-8"?>';

/** A workbook in memory. `formats`: number formats of the cell styles 1, 2 …; `shared`: the texts that cells share, as <si>…</si>. */
export function workbookOf(
  sheets: readonly Sheet[],
  {
    formats = [],
    shared = "",
    date1904 = false,
  }: { formats?: string[]; shared?: string; date1904?: boolean } = {},
): Promise<Buffer> {
  const names = sheets.map(
    ({ name, hidden }, k) =>
      `<sheet name="${name}" sheetId="${k + 1}" r:id="rId${k + 1}"${hidden ? ' state="hidden"' : ""}/>`,
  );
  const relations = sheets.map(
    (_, k) => `<Relationship Id="rId${k + 1}" Type="x/worksheet" Target="worksheets/sheet${k + 1}.xml"/>`,
  );
  const codes = formats.map((code, k) => `<numFmt numFmtId="${164 + k}" formatCode="${code}"/>`);
  const styles = formats.map((_, k) => `<xf numFmtId="${164 + k}"/>`);
  return zipOf({
    "[Content_Types].xml": `${opening}<Types/>`,
    "xl/workbook.xml": `${opening}<workbook xmlns:r="r"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${names.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${opening}<Relationships>${relations.join("")}<Relationship Id="rIdS" Type="x/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    "xl/styles.xml": `${opening}<styleSheet><numFmts>${codes.join("")}</numFmts><cellXfs><xf numFmtId="0"/>${styles.join("")}</cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `${opening}<sst>${shared}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ rows }, k) => [
        `xl/worksheets/sheet${k + 1}.xml`,
        `${opening}<worksheet><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
  });
}

/** Rows of a sheet whose cells hold their own text. */
export const textRows = (rows: readonly (readonly string[])[]) =>
  rows
    .map(
      (cells) => `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join("")}</row>`,
    )
    .join("");
