import { isAscii, isUtf8 } from "node:buffer";
import type { ByteSource } from "./scan-records";

/** What a whole file's bytes say about its encoding. */
export interface ByteSurvey {
  bytes: number;
  ascii: boolean;
  validUtf8: boolean;
  /** Characters of more than one byte that are right in UTF-8, and bytes that are not. */
  utf8Sequences: number;
  strayBytes: number;
  /** How often each byte from 0x80 on stands outside a right UTF-8 character. */
  high: Uint32Array;
  /** How often each of them stands within a word (a letter before, a small one behind), at its end or at its beginning. */
  within: Uint32Array;
  ending: Uint32Array;
  opening: Uint32Array;
  nul: { even: number; odd: number };
}

const chunkBytes = 1024 * 1024;

/** Reads all of a file once. A clean UTF-8 file costs next to nothing; only broken stretches are counted. */
export function surveyBytes(source: ByteSource): ByteSurvey {
  const survey: ByteSurvey = {
    bytes: 0,
    ascii: true,
    validUtf8: true,
    utf8Sequences: 0,
    strayBytes: 0,
    high: new Uint32Array(256),
    within: new Uint32Array(256),
    ending: new Uint32Array(256),
    opening: new Uint32Array(256),
    nul: { even: 0, odd: 0 },
  };
  const buffer = Buffer.allocUnsafe(chunkBytes + 4);
  let carried = 0;
  for (;;) {
    const got = source(buffer.subarray(0, carried + chunkBytes), carried);
    const filled = carried + got;
    const whole = got === 0 ? filled : filled - unfinishedTail(buffer, filled);
    surveyChunk(survey, buffer.subarray(0, whole));
    survey.bytes += whole;
    carried = filled - whole;
    buffer.copyWithin(0, whole, filled);
    if (got === 0) return survey;
  }
}

function surveyChunk(survey: ByteSurvey, chunk: Buffer): void {
  if (chunk.includes(0)) countNuls(survey, chunk);
  if (isAscii(chunk)) return;
  survey.ascii = false;
  if (isUtf8(chunk)) survey.utf8Sequences += 1;
  else {
    survey.validUtf8 = false;
    countSequences(survey, chunk);
  }
}

function countNuls(survey: ByteSurvey, chunk: Buffer): void {
  for (let at = chunk.indexOf(0); at >= 0; at = chunk.indexOf(0, at + 1)) {
    if ((survey.bytes + at) % 2 === 0) survey.nul.even += 1;
    else survey.nul.odd += 1;
  }
}

function countSequences(survey: ByteSurvey, chunk: Buffer): void {
  for (let at = 0; at < chunk.length; ) {
    const byte = chunk[at] ?? 0;
    const length = byte < 0x80 ? 1 : sequenceLength(chunk, at);
    if (length > 1) survey.utf8Sequences += 1;
    else if (byte >= 0x80) {
      survey.strayBytes += 1;
      survey.high[byte] = (survey.high[byte] ?? 0) + 1;
      notePlace(survey, chunk, at);
    }
    at += Math.max(1, length);
  }
}

const isSmall = (byte: number) => byte >= 97 && byte <= 122;
const isLetter = (byte: number) => isSmall(byte) || (byte >= 65 && byte <= 90);

function notePlace(survey: ByteSurvey, chunk: Buffer, at: number): void {
  const byte = chunk[at] ?? 0;
  const place = placeBetween(chunk[at - 1] ?? 0, chunk[at + 1] ?? 0);
  if (place) survey[place][byte] = (survey[place][byte] ?? 0) + 1;
}

/** Where in a word a byte stands, by its neighbours; null where that tells nothing. */
function placeBetween(before: number, behind: number): "within" | "ending" | "opening" | null {
  if (!isLetter(before)) return isSmall(behind) ? "opening" : null;
  if (isSmall(behind)) return "within";
  return isLetter(behind) ? null : "ending";
}

/** The length of the UTF-8 character at `at`: 2 to 4, or 0 where there is none. */
export function sequenceLength(bytes: Buffer, at: number): number {
  const first = bytes[at] ?? 0;
  const length = first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  if (length === 0 || first >= 0xf5 || at + length > bytes.length) return 0;
  return isUtf8(bytes.subarray(at, at + length)) ? length : 0;
}

/** How many bytes at the end may begin a character that goes on in the next chunk. */
function unfinishedTail(buffer: Buffer, filled: number): number {
  for (let back = 1; back <= 3 && back <= filled; back += 1) {
    const byte = buffer[filled - back] ?? 0;
    if (byte >= 0xc0) return back;
    if (byte < 0x80) return 0;
  }
  return 0;
}
