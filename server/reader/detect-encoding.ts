import type { ByteSurvey } from "./survey-bytes";

/** Names as a person and iconv-lite both know them. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "macintosh";

export interface EncodingGuess {
  encoding: Encoding;
  /** Length of the byte order mark. */
  skip: number;
  /** Mostly UTF-8, with lines that are not. */
  mixed: boolean;
}

const guess = (encoding: Encoding, skip = 0, mixed = false): EncodingGuess => ({ encoding, skip, mixed });

/** Decides how a file's bytes become text, from its first bytes and a survey of all of them. */
export function detectEncoding(head: Uint8Array, survey: ByteSurvey): EncodingGuess {
  const skip = markLength(head);
  if (skip === 2) return guess(head[0] === 0xff ? "utf-16le" : "utf-16be", 2);
  if (skip === 0) {
    const wide = wideWithoutMark(survey);
    if (wide) return guess(wide);
  }
  if (survey.validUtf8) return guess("utf-8", skip);
  if (skip === 3 || isMostlyUtf8(survey) || isDamaged(survey)) return guess("utf-8", skip, true);
  return guess(singleByte(survey));
}

/** The length of a byte order mark: 3 for UTF-8, 2 for UTF-16, else 0. */
export function markLength(head: Uint8Array): number {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 3;
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return wide ? 2 : 0;
}

/** Latin text in UTF-16 has a zero in every other byte. */
function wideWithoutMark({ bytes, nul }: ByteSurvey): Encoding | null {
  if (bytes < 4 || bytes % 2 !== 0) return null;
  const half = bytes / 2;
  if (nul.odd > half * 0.6 && nul.even < half * 0.05) return "utf-16le";
  if (nul.even > half * 0.6 && nul.odd < half * 0.05) return "utf-16be";
  return null;
}

/** Two Latin-1 letters in a row rarely form a right UTF-8 character, so a few right ones weigh much. */
function isMostlyUtf8({ utf8Sequences, strayBytes }: ByteSurvey): boolean {
  return utf8Sequences > 0 && utf8Sequences * 4 >= strayBytes;
}

/** Bytes that no code page for lists has a use for: damage in a plain text rather than an encoding. */
function isDamaged({ high, strayBytes }: ByteSurvey): boolean {
  const damage = [0x81, 0x8d, 0x8f, 0x90, 0x9d, 0xfe, 0xff].reduce((sum, byte) => sum + (high[byte] ?? 0), 0);
  return damage * 2 >= strayBytes;
}

/**
 * Letters that names have, by their place in each code page, against signs that lists don't have.
 * Latin-1 is never the answer: Windows-1252 reads it the same and more.
 */
function singleByte({ high }: ByteSurvey): Encoding {
  const count = (bytes: readonly number[]) => bytes.reduce((sum, byte) => sum + (high[byte] ?? 0), 0);
  const total = high.reduce((sum, times) => sum + times, 0);
  const mac = count(macLetters) - count(macOddities);
  const windows = count(windowsLetters) - count(windowsOddities);
  if (mac > windows && mac > total * 0.3) return "macintosh";
  return "windows-1252";
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const windowsLetters = [
  ...range(0xc0, 0xd6),
  ...range(0xd8, 0xf6),
  ...range(0xf8, 0xff),
  0x91,
  0x92,
  0x93,
  0x94,
  0x96,
];
const windowsOddities = [0x81, 0x8d, 0x8f, 0x90, 0x9d, 0x83, 0x86, 0x87, 0x88, 0x8b, 0x98];
const macLetters = [
  ...range(0x80, 0x9f),
  0xd0,
  0xd2,
  0xd3,
  0xd4,
  0xd5,
  0xae,
  0xaf,
  0xbe,
  0xbf,
  0xcb,
  0xe7,
  0xe5,
  0xea,
];
const macOddities = [0xc2, 0xc3, 0xc6, 0xd7, 0xda, 0xdb, 0xe0, 0xe2, 0xf0, 0xf5, 0xf6, 0xfa, 0xfe];
