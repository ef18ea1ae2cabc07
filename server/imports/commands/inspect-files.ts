import "server-only";
import { stat } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { matchHeaders } from "@/lib/imports/headers/match-headers";
import { proposeJoins } from "@/lib/imports/headers/propose-joins";
import type { Reading, ReadingProblem } from "@/lib/imports/reading";
import type { Recipe } from "@/lib/people/joins";
import { readFile } from "@/server/imports/reader/read-file";
import { type ListTable, readTable } from "@/server/imports/reader/read-table";
import { command } from "@/server/platform/commands/command";
import { withTempFolder } from "@/server/platform/files/temp-folder";

/** Children that read at the same time. */
const atOnce = 2;

const InspectFiles = z.object({
  files: z.array(z.string().min(1)).min(1),
  table: z.boolean().default(false),
  /** The list of an archive or the sheet of a workbook. */
  part: z.string().optional(),
});

type Problem = Omit<ReadingProblem, "line">;

/** What is known of a file. With `error` nothing could be imported from it; what was not found out is null or empty. */
export interface InspectedFile {
  file: string;
  error?: string;
  container: Reading["container"];
  encoding: string | null;
  delimiter: string | null;
  quote: string | null;
  headerLine: number | null;
  lines: number | null;
  rows: number | null;
  columns: {
    index: number;
    header: string;
    samples: string[];
    field: string | null;
    confidence: number;
    reason: string;
  }[];
  /** Fields that several columns make up together, with the columns' positions in their order. */
  joins: Recipe[];
  problems: Problem[];
  table?: ListTable;
}

/** Reads files as the list loader would, each in a child process, and says what is in them. Needs no campaign. */
export const inspectFilesCommand = command({
  shape: InspectFiles,
  async run({ files, table, part }) {
    const inspected: InspectedFile[] = [];
    let next = 0;
    const worker = async () => {
      for (let at = next++; at < files.length; at = next++) {
        const file = files[at];
        if (file) inspected[at] = await inspectFile(file, table, part);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    return { files: inspected };
  },
});

async function inspectFile(file: string, table: boolean, part?: string): Promise<InspectedFile> {
  const facts = await stat(file).catch(() => null);
  if (!facts) return unread(file, "not_found", `There is no file “${file}”.`);
  if (!facts.isFile()) return unread(file, "not_a_file", `“${file}” is not a file.`);
  return withTempFolder(async (outDir) => {
    const answer = await readFile({
      source: file,
      name: path.basename(file),
      outDir,
      table: true,
      ...(part === undefined ? {} : { options: { part } }),
    });
    if ("refused" in answer) return unread(file, answer.refused.code, answer.refused.message);
    const described = describe(file, answer.reading);
    if (table) return { ...described, table: await readTable(outDir, answer.reading) };
    const fatal = described.problems.find(({ kind }) => kind === "no_rows");
    return fatal ? { ...described, error: fatal.message } : described;
  });
}

function describe(file: string, reading: Reading): InspectedFile {
  const matches = matchHeaders(reading.columns);
  const { container, encoding, delimiter, quote, headerLine, lines, rows } = reading;
  return {
    file,
    container,
    encoding,
    delimiter,
    quote,
    headerLine,
    lines,
    rows,
    columns: reading.columns.map(({ index, header, samples }) => {
      const { target = null, confidence = 0, reason = "" } = matches[index] ?? {};
      return { index, header, samples, field: target, confidence, reason };
    }),
    joins: proposeJoins(
      reading.columns,
      matches.map(({ target }) => target),
    ),
    problems: reading.problems.map(({ kind, level, rows, message }) => ({ kind, level, rows, message })),
  };
}

function unread(file: string, kind: string, message: string): InspectedFile {
  return {
    file,
    error: message,
    container: null,
    encoding: null,
    delimiter: null,
    quote: null,
    headerLine: null,
    lines: null,
    rows: null,
    columns: [],
    joins: [],
    problems: [{ kind, level: "error", rows: 0, message }],
  };
}
