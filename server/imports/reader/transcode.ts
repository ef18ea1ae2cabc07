import { isUtf8 } from "node:buffer";
import { closeSync, openSync } from "node:fs";
import iconv from "iconv-lite";
import type { EncodingGuess } from "./detect-encoding";
import type { ByteSource } from "./scan-records";
import { sequenceLength } from "./survey-bytes";
import { writeAll } from "./write-all";

/** Lines of a UTF-8 file that had to be read as Windows-1252. */
export interface OddLines {
  count: number;
  first: number | null;
  /** Characters with no meaning in either encoding, now U+FFFD. */
  lost: number;
}

const chunkBytes = 1024 * 1024;

/** Writes a file again as UTF-8 without a byte order mark. `source` starts behind the mark. */
export function transcode(source: ByteSource, target: string, from: EncodingGuess): OddLines {
  const file = openSync(target, "w");
  try {
    return from.mixed ? mendLines(source, file) : convert(source, file, from.encoding);
  } finally {
    closeSync(file);
  }
}

function convert(source: ByteSource, file: number, encoding: string): OddLines {
  const decoder = iconv.getDecoder(encoding, { stripBOM: true });
  const buffer = Buffer.allocUnsafe(chunkBytes);
  for (let got = source(buffer, 0); got > 0; got = source(buffer, 0)) {
    writeAll(file, decoder.write(buffer.subarray(0, got)));
  }
  writeAll(file, decoder.end() ?? "");
  return { count: 0, first: null, lost: 0 };
}

/** Passes right lines on as they are; in the others each stray byte becomes its Windows-1252 character. */
function mendLines(source: ByteSource, file: number): OddLines {
  const odd: OddLines = { count: 0, first: null, lost: 0 };
  let buffer = Buffer.allocUnsafe(chunkBytes * 2);
  let filled = 0;
  let line = 1;
  for (;;) {
    if (filled === buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafe(buffer.length)]);
    const got = source(buffer, filled);
    filled += got;
    const end = got === 0 ? filled : buffer.subarray(0, filled).lastIndexOf(10) + 1;
    line = mendChunk(buffer.subarray(0, end), file, line, odd);
    buffer.copyWithin(0, end, filled);
    filled -= end;
    if (got === 0) return odd;
  }
}

function mendChunk(chunk: Buffer, file: number, firstLine: number, odd: OddLines): number {
  let line = firstLine;
  let kept = 0;
  for (let at = 0; at < chunk.length; line += 1) {
    const newline = chunk.indexOf(10, at);
    const end = newline < 0 ? chunk.length : newline + 1;
    const bytes = chunk.subarray(at, end);
    if (!isUtf8(bytes)) {
      odd.count += 1;
      odd.first ??= line;
      writeAll(file, chunk.subarray(kept, at));
      writeAll(file, mendLine(bytes, odd));
      kept = end;
    }
    at = end;
  }
  writeAll(file, chunk.subarray(kept));
  return line;
}

function mendLine(bytes: Buffer, odd: OddLines): string {
  let text = "";
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    const length = byte < 0x80 ? 1 : sequenceLength(bytes, at);
    if (length > 0) text += bytes.toString("utf8", at, at + length);
    else {
      const char = plausible(byte);
      if (char === "\ufffd") odd.lost += 1;
      text += char;
    }
    at += Math.max(1, length);
  }
  return text;
}

/** A letter or a typographic sign of Windows-1252; anything else would be a guess. */
function plausible(byte: number): string {
  const char = iconv.decode(Buffer.from([byte]), "windows-1252");
  return /[\p{L}‘’“”–—€…\u00a0°]/u.test(char) && byte < 0xfe ? char : "\ufffd";
}
