import { LF } from "./stretch";

/** Whether most lines from `start` up to `end` would be full records of `width` cells. `delimiter`: its byte. */
export function linesAreRecords(
  buffer: Buffer,
  { start, end, delimiter, width }: { start: number; end: number; delimiter: number; width: number },
): boolean {
  let full = 0;
  let cells = 1;
  let all = 0;
  for (let i = start; i < end; i += 1) {
    if (buffer[i] === delimiter) cells += 1;
    if (buffer[i] !== LF) continue;
    all += 1;
    if (cells === width) full += 1;
    cells = 1;
  }
  return full * 2 > all;
}
