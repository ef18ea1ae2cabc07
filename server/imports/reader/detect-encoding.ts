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
 * Mac Roman has its letters where Windows-1252 has signs (0x80 to 0x9f), and the other way round. A dash, a quotation mark or an ellipsis
 * doesn't stand within a word before a small letter; a capital doesn't end one, and a name doesn't begin with a small letter.
 * Latin-1 is never the answer: Windows-1252 reads it the same and more.
 */
function singleByte({ high, within, ending, opening }: ByteSurvey): Encoding {
  const sum = (counts: Uint32Array, bytes: readonly number[]) =>
    bytes.reduce((total, byte) => total + (counts[byte] ?? 0), 0);
  const mac =
    sum(
      within,
      macLetters.filter((byte) => byte !== windowsApostrophe),
    ) +
    sum(ending, windowsCapitals) +
    (sum(high, windowsLetters) === sum(high, [macApostrophe]) ? sum(high, [macApostrophe]) : 0);
  const windows =
    sum(within, [...windowsLetters.filter((byte) => byte !== macApostrophe), windowsApostrophe]) +
    sum(
      ending,
      windowsLetters.filter((byte) => byte !== macApostrophe),
    ) +
    sum(opening, [...windowsLetters, ...windowsCapitals]);
  return mac > windows ? "macintosh" : "windows-1252";
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const macLetters = range(0x80, 0x9f);
/** Capitals and signs of Windows-1252 that no word ends with; letters in Mac Roman. */
const windowsCapitals = [0x81, 0x83, 0x87, 0x88, 0x8a, 0x8c, 0x8d, 0x8e, 0x8f, 0x90, 0x98, 0x9d, 0x9f];
const windowsLetters = [...range(0xc0, 0xd6), ...range(0xd8, 0xf6), ...range(0xf8, 0xff)];
const windowsApostrophe = 0x92;
const macApostrophe = 0xd5;
