import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import type { ByteSource } from "./scan-records";

/** An open file that is read once, from `from` to its end. Close it. */
export function openBytes(path: string, from = 0): { read: ByteSource; size: number; close: () => void } {
  const file = openSync(path, "r");
  const { size } = fstatSync(file);
  let position = from;
  const read: ByteSource = (target, offset) => {
    const got = readSync(file, target, offset, target.length - offset, position);
    position += got;
    return got;
  };
  return { read, size, close: () => closeSync(file) };
}

/** The first `bytes` of a file, or all of it where it is shorter. */
export function readHead(path: string, bytes: number): Buffer {
  const source = openBytes(path);
  try {
    const head = Buffer.allocUnsafe(Math.min(bytes, source.size));
    let filled = 0;
    while (filled < head.length) {
      const got = source.read(head, filled);
      if (got === 0) break;
      filled += got;
    }
    return head.subarray(0, filled);
  } finally {
    source.close();
  }
}
