import { rmSync, statSync } from "node:fs";
import path from "node:path";
import iconv from "iconv-lite";
import { limits } from "@/lib/imports/limits";
import { CannotRead } from "./cannot-read";
import { detectEncoding, type Encoding, type EncodingGuess, markLength } from "./detect-encoding";
import { findForeignFormat } from "./find-foreign-format";
import type { ReadProgress, ReadRequest } from "./request";
import { lineTooLong } from "./scan-records";
import { openBytes, readHead } from "./source-bytes";
import { type ByteSurvey, surveyBytes } from "./survey-bytes";
import { type OddLines, transcode } from "./transcode";

/** A file as UTF-8 text on disk: the file itself where it is that already. */
export interface PreparedText {
  path: string;
  /** Bytes of a byte order mark at its beginning. */
  skip: number;
  bytes: number;
  fileBytes: number;
  encoding: string;
  /** Whole lines from the beginning, for detection. */
  sample: string;
  odd: OddLines;
  /** Removes what was written beside the file. */
  dispose: () => void;
}

const sampleBytes = 256 * 1024;
const noOddLines: OddLines = { count: 0, first: null, lost: 0 };

/** Refuses what is no text, finds the encoding and brings the file into UTF-8. */
export function prepareText(
  request: ReadRequest,
  onProgress: (progress: ReadProgress) => void,
): PreparedText {
  const fileBytes = statSync(request.source).size;
  if (fileBytes === 0)
    throw new CannotRead("empty_file", "The file is empty. Export the list again and drop the new file.");
  if (fileBytes > limits.fileBytes)
    throw new CannotRead("file_too_large", "The file is larger than 2 GB. Split it into smaller files.");
  const head = readHead(request.source, limits.lineBytes + 1);
  const foreign = findForeignFormat(head);
  if (foreign) throw foreign;
  const survey = surveyFile(request.source);
  const from = request.options?.encoding
    ? chosen(request.options.encoding, head)
    : detectEncoding(head, survey);
  if (from.encoding !== "utf-16le" && from.encoding !== "utf-16be") refuseBinary(head, survey);
  const inPlace = from.encoding === "utf-8" && survey.validUtf8;
  if (inPlace) return prepared(request.source, from, fileBytes, noOddLines, () => undefined);
  const target = path.join(request.outDir, "utf8.csv");
  onProgress({ phase: "transcode", bytes: 0, ofBytes: fileBytes, rows: 0 });
  const source = openBytes(request.source, from.skip);
  try {
    const odd = transcode(source.read, target, from);
    return prepared(target, { ...from, skip: 0 }, fileBytes, odd, () => rmSync(target, { force: true }));
  } finally {
    source.close();
  }
}

function surveyFile(file: string): ByteSurvey {
  const source = openBytes(file);
  try {
    return surveyBytes(source.read);
  } finally {
    source.close();
  }
}

function prepared(
  file: string,
  from: EncodingGuess,
  fileBytes: number,
  odd: OddLines,
  dispose: () => void,
): PreparedText {
  const sample = sampleText(file, from.skip);
  const bytes = statSync(file).size;
  return { path: file, skip: from.skip, bytes, fileBytes, encoding: from.encoding, sample, odd, dispose };
}

/** The first whole lines; a line that goes on past the limit is refused here, before anything else is tried. */
function sampleText(file: string, skip: number): string {
  for (const bytes of [sampleBytes, limits.lineBytes + skip + 1]) {
    const head = readHead(file, bytes);
    const end = head.length < bytes ? head.length : Math.max(head.lastIndexOf(10), head.lastIndexOf(13)) + 1;
    if (end > skip) return head.toString("utf8", skip, end);
    if (head.length < bytes) return "";
  }
  throw lineTooLong(1);
}

/** An encoding that a person has chosen. */
function chosen(name: string, head: Uint8Array): EncodingGuess {
  if (!iconv.encodingExists(name))
    throw new CannotRead("unknown_encoding", `The encoding “${name}” is not known here.`);
  const utf8 = /^utf-?8$/iu.test(name);
  const mark = markLength(head);
  if (mark === 2 && /^utf-?16$/iu.test(name))
    return { encoding: head[0] === 0xff ? "utf-16le" : "utf-16be", skip: 2, mixed: false };
  const skip = mark === (utf8 ? 3 : 2) && (utf8 || /^utf-?16/iu.test(name)) ? mark : 0;
  return { encoding: (utf8 ? "utf-8" : name) as Encoding, skip, mixed: utf8 };
}

/** Text has next to no zero bytes or control characters; a file full of them is something else. */
function refuseBinary(head: Uint8Array, { bytes, nul }: ByteSurvey): void {
  const zeros = nul.even + nul.odd;
  const start = head.subarray(0, 64 * 1024);
  const controls = start.filter((byte) => byte < 32 && byte !== 0 && !textControls.has(byte)).length;
  if ((zeros > 100 && zeros > bytes * 0.02) || (controls > 20 && controls > start.length * 0.02)) {
    throw new CannotRead("not_a_text_file", "This is not a text file. Choose a list that was saved as CSV.");
  }
}

/** Tab, line feed, vertical tab, form feed, carriage return, and the separators of old databases. */
const textControls = new Set([9, 10, 11, 12, 13, 28, 29, 30, 31]);
