import type { ReadingOptions } from "@/lib/imports/reading";
import { type Dialect, delimiters, plainDialect } from "./dialect";
import { wholeness } from "./kind-of-cell";
import { splitText, type TextRecord } from "./split-record";

const sampleRecords = 200;
const quotes = ['"', "'", ""] as const;

/** The dialect that cuts the text into the most regular table; what a person has set is taken as it is. */
export function detectDialect(text: string, options: ReadingOptions = {}): Dialect {
  const separator = options.delimiter ?? separatorLine(text);
  const loneCr = usesLoneCr(text);
  const body = separatorLine(text) ? text.replace(/^[^\r\n]*\r?\n?/u, "") : text;
  let best: Scored = { dialect: fallback(options, separator, loneCr), score: 0 };
  for (const plain of candidates(body, options, separator, loneCr)) {
    for (const dialect of variants(plain, body)) {
      const score = scoreDialect(body, dialect);
      if (score > best.score * 1.0001) best = { dialect, score };
    }
  }
  return separator === undefined && best.score < 0.35
    ? (spaceDialect(body, best) ?? best.dialect)
    : best.dialect;
}

/** Every delimiter and quote that the text has, or that a person has set. */
function candidates(
  body: string,
  options: ReadingOptions,
  separator: string | undefined,
  loneCr: boolean,
): Dialect[] {
  const found = separator ? [separator] : delimiters.filter((delimiter) => body.includes(delimiter));
  const marks = options.quote === undefined ? quotes : [options.quote];
  return found.flatMap((delimiter) =>
    marks
      .filter((quote) => quote !== "'" || body.includes("'"))
      .map((quote): Dialect => ({ delimiter, quote, escape: "double", spaced: false, loneCr })),
  );
}

/** Spaces delimit only where quotes prove it: names, addresses and phone numbers are full of them. */
function spaceDialect(text: string, best: Scored): Dialect | null {
  const dialect: Dialect = { ...best.dialect, delimiter: " ", quote: '"', escape: "double", spaced: false };
  const records = splitText(text, dialect, sampleRecords);
  const width = commonWidth(records);
  const regular = records.filter((record) => record.cells.length === width && !record.irregular);
  const quoted =
    text.includes(' "') && regular.some((record) => record.cells.some((cell) => cell.includes(" ")));
  return quoted && width > 2 && regular.length >= records.length * 0.95 ? dialect : null;
}

interface Scored {
  dialect: Dialect;
  score: number;
}

const fallback = (options: ReadingOptions, separator: string | undefined, loneCr: boolean): Dialect => ({
  ...plainDialect,
  delimiter: separator ?? plainDialect.delimiter,
  quote: options.quote ?? plainDialect.quote,
  loneCr,
});

/** The delimiter that Excel's first line `sep=;` names, if there is such a line. */
export function separatorLine(text: string): string | undefined {
  return /^\ufeff?"?sep=([\t\x20-\x7e])"?[ ,;\t]*(\r?\n|\r|$)/iu.exec(text)?.[1];
}

function usesLoneCr(text: string): boolean {
  const alone = text.match(/\r(?!\n)/gu)?.length ?? 0;
  return alone > (text.match(/\n/gu)?.length ?? 0);
}

/** A dialect and those of its variants for which the text gives a reason. */
function variants(plain: Dialect, text: string): Dialect[] {
  if (plain.quote === "") return [plain];
  const list = [plain];
  if (text.includes(`\\${plain.quote}`) && isUneven(text, plain))
    list.push({ ...plain, escape: "backslash" });
  if (text.includes(`${plain.delimiter} ${plain.quote}`)) list.push({ ...plain, spaced: true });
  return list;
}

/** Backslashes may simply end cells; they are escapes only where the text makes no even table otherwise. */
function isUneven(text: string, dialect: Dialect): boolean {
  const records = splitText(text, dialect, sampleRecords);
  const wide = records.filter((record) => record.cells.length > 1);
  const width = commonWidth(wide);
  return records.some((record) => record.irregular) || wide.some((record) => record.cells.length !== width);
}

/** Regularity of the cell counts, times wholeness of the cells, less what quotes broke; 0 for one column. */
function scoreDialect(text: string, dialect: Dialect): number {
  const records = splitText(text, dialect, sampleRecords).filter((record) =>
    record.cells.some((cell) => cell.trim()),
  );
  if (records.length === 0) return 0;
  const width = commonWidth(records);
  if (width < 2) return 0;
  const regular = records.filter((record) => record.cells.length === width);
  const share = regular.length / records.length;
  const broken = records.filter((record) => record.irregular);
  // One quote that never closes is a slip that reading mends and reports; it says nothing about the dialect.
  const slip = broken.length === 1 && broken[0]?.unclosed === true && dialect.quote === '"';
  const irregular = slip ? 0 : broken.length / records.length;
  return (
    share ** 2 * (1 - 1 / width) * meanWholeness(regular) * (1 - irregular) ** 2 * quoteBias(dialect, records)
  );
}

/** The most frequent number of cells, of the records that have any content; the greater of equals. */
export function commonWidth(records: readonly TextRecord[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let width = 0;
  let most = 0;
  for (const [cells, times] of counts) {
    if (times > most || (times === most && cells > width)) {
      width = cells;
      most = times;
    }
  }
  return width;
}

function meanWholeness(records: readonly TextRecord[]): number {
  let sum = 0;
  let cells = 0;
  for (const record of records.slice(0, 60)) {
    for (const cell of record.cells) {
      sum += wholeness(cell);
      cells += 1;
    }
  }
  return cells === 0 ? 0 : sum / cells;
}

/** The double quote is the rule; the apostrophe and no quotes at all need a reason. */
function quoteBias(dialect: Dialect, records: readonly TextRecord[]): number {
  if (dialect.quote === '"') return dialect.escape === "double" && !dialect.spaced ? 1 : 0.999;
  if (dialect.quote === "") return 0.9;
  return records.length > 1 ? 0.95 : 0.5;
}
