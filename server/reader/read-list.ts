import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { profileColumn } from "@/lib/match-headers/profile-column";
import { limits, type Reading } from "@/lib/reading";
import { CannotRead } from "./cannot-read";
import { distinctSamples } from "./column-sample";
import { detectDialect } from "./detect-dialect";
import { findLayout, type Layout } from "./find-layout";
import type { Dialect } from "./dialect";
import { LineWriter } from "./line-writer";
import { ListPass, type PassPlan, type Tally } from "./list-pass";
import { prepareText, type PreparedText } from "./prepare-text";
import { outputs, type ReadProgress, type ReadRequest } from "./request";
import { openScratch, type Scratch } from "./scratch";
import { openUnreadable } from "./unreadable-file";
import { type CsvForm, normalForm, stageClean, stageNormal } from "./stage-parquet";

type OnProgress = (progress: ReadProgress) => void;

/**
 * Reads a list into `outDir`: the staged rows, the records that could not be read, and what was found.
 * Throws `CannotRead` for a file that is no list.
 */
export async function readList(request: ReadRequest, onProgress: OnProgress): Promise<Reading> {
  onProgress({ phase: "detect", bytes: 0, ofBytes: 0, rows: 0 });
  const text = prepareText(request, onProgress);
  try {
    const dialect = detectDialect(text.sample, request.options);
    const layout = findLayout(text.sample, dialect, request.options);
    if (!layout) throw emptyFile("The file holds nothing but blank lines.");
    if (layout.width > limits.columns) throw tooManyColumns(layout.width);
    const plan = passPlan(text, dialect, layout);
    const tally = await stage(request, plan, onProgress);
    if (tally.rows > limits.rows) throw tooManyRows();
    return describe(request, text, dialect, layout, tally);
  } finally {
    text.dispose();
  }
}

function passPlan(text: PreparedText, dialect: Dialect, layout: Layout): PassPlan {
  const averageBytes = Math.max(1, text.sample.length / Math.max(1, text.sample.split("\n").length));
  const repeatable = layout.hasHeader && layout.header.length > 1 && layout.header.some((cell) => cell.trim() !== "");
  return {
    path: text.path,
    skip: text.skip,
    measure: { dialect, width: layout.width, header: repeatable ? layout.header : null },
    preambleLines: layout.preambleLines,
    hasHeader: layout.hasHeader,
    expectedRows: text.bytes / averageBytes,
  };
}

/** Straight into Parquet where the file is clean, else by way of its normal form. */
async function stage(request: ReadRequest, plan: PassPlan, onProgress: OnProgress): Promise<Tally> {
  const report = (phase: ReadProgress["phase"]) => (bytes: number, rows: number) =>
    onProgress({ phase, bytes, ofBytes: 0, rows });
  const out = path.join(request.outDir, outputs.staged);
  const unreadable = openUnreadable(path.join(request.outDir, outputs.unreadable));
  const scratch = await openScratch({
    memoryLimit: "512MB",
    threads: 2,
    directories: [request.outDir, path.dirname(plan.path)],
  });
  try {
    const check = new ListPass(plan, null, report("scan")).run();
    if (await stagedClean(scratch.connection, plan, check, out)) return check;
    return await stageMended(scratch.connection, plan, request.outDir, out, unreadable.add, report("stage"));
  } finally {
    unreadable.close();
    scratch.close();
  }
}

async function stagedClean(scratch: Scratch, plan: PassPlan, check: Tally, out: string): Promise<boolean> {
  const newline = newlineOf(check);
  if (!check.clean || (newline !== "LF" && newline !== "CRLF")) return false;
  const { delimiter, quote } = plan.measure.dialect;
  const skip = plan.preambleLines + (plan.hasHeader ? 1 : 0);
  const form: CsvForm = { path: plan.path, delimiter, quote, newline, skip, width: plan.measure.width, multiLine: false };
  try {
    return (await stageClean(scratch, form, skip + 1, out)) === check.rows;
  } catch {
    return false;
  }
}

async function stageMended(
  scratch: Scratch,
  plan: PassPlan,
  outDir: string,
  out: string,
  unreadable: (record: import("./request").UnreadableRecord) => void,
  onProgress: (bytes: number, rows: number) => void,
): Promise<Tally> {
  const normal = path.join(outDir, "normal.csv");
  const form = normalForm(plan.measure.dialect);
  const rows = new LineWriter(normal, form);
  try {
    const tally = new ListPass(plan, { rows, unreadable }, onProgress).run();
    rows.close();
    const csv: CsvForm = { ...form, path: normal, newline: "LF", skip: 0, width: plan.measure.width, multiLine: true };
    const staged = await stageNormal(scratch, csv, out);
    if (staged !== tally.rows) throw new Error(`staged ${staged} of ${tally.rows} rows`);
    return tally;
  } finally {
    rmSync(normal, { force: true });
  }
}

function newlineOf({ breaks }: Tally): Reading["newline"] {
  const { lf, crlf, cr } = breaks;
  const kinds = [lf, crlf, cr].filter((count) => count > 0).length;
  if (kinds > 1) return "mixed";
  return crlf > 0 ? "CRLF" : cr > 0 ? "CR" : "LF";
}

function describe(request: ReadRequest, text: PreparedText, dialect: Dialect, layout: Layout, tally: Tally): Reading {
  const { problems, sample } = tally;
  if (text.odd.count > 0) {
    const lost = text.odd.lost > 0 ? "; characters that mean nothing there became �" : "";
    problems.add("odd_encoding", text.odd.first ?? 1, lost, text.odd.count);
  }
  if (tally.rows === 0) {
    const message = layout.hasHeader ? "The file has a header but no rows below it." : "The file has no rows.";
    if (!request.table) throw new CannotRead("no_rows", `${message} Export the list again, with its people.`);
    problems.add("no_rows", layout.preambleLines + 1, message);
  }
  const { lines, preamble, header, blank, rows, unreadable } = tally;
  const columns = Array.from({ length: layout.width }, (_, index) => {
    const values = sample.column(index);
    return { index, header: layout.header[index] ?? "", samples: distinctSamples(values), profile: profileColumn(values) };
  });
  const reading: Reading = {
    encoding: text.encoding,
    delimiter: dialect.delimiter,
    quote: dialect.quote,
    newline: newlineOf(tally),
    headerLine: layout.hasHeader ? layout.preambleLines + 1 : null,
    bytes: text.fileBytes,
    lines,
    records: preamble + header + blank + rows + unreadable,
    preamble,
    header,
    blank,
    rows,
    unreadable,
    columns,
    preview: sample.preview,
    problems: problems.list(),
  };
  writeFileSync(path.join(request.outDir, outputs.reading), JSON.stringify(reading));
  return reading;
}

const emptyFile = (what: string) =>
  new CannotRead("empty_file", `${what} Please export the list again and drop the new file.`);

const tooManyColumns = (columns: number) =>
  new CannotRead(
    "too_many_columns",
    `The file has ${columns.toLocaleString("en-US")} columns; ${limits.columns} are the most that can be read. Delete the columns that you don't need and save it again.`,
  );

const tooManyRows = () =>
  new CannotRead(
    "too_many_rows",
    `The file has more than ${limits.rows.toLocaleString("en-US")} rows. Split it into smaller files.`,
  );
