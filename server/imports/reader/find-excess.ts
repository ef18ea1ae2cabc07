import { type Dirent, readdirSync, statfsSync, statSync } from "node:fs";
import path from "node:path";
import { limits } from "@/lib/imports/limits";
import { formatBytes } from "@/lib/text/format";
import { fullDiskWords } from "@/server/platform/files/full-disk";
import type { RefusedReading } from "./child-replies";

/**
 * Why a reading must stop for what it has written into its folder so far; null while it may go on. The file system is asked at once and
 * not by Node's threads: long queries keep those busy, and the disk would be full by then.
 */
export function findExcess(folder: string, mostBytes: number): RefusedReading | null {
  const { bavail, bsize } = statfsSync(folder);
  return judgeWritten(bytesIn(folder), bavail * bsize, mostBytes);
}

/** The same by figures: what was written, what is free beside it, and what may be written at most. */
export function judgeWritten(
  writtenBytes: number,
  freeBytes: number,
  mostBytes: number,
): RefusedReading | null {
  if (writtenBytes > mostBytes) return writesTooMuch(mostBytes);
  const spaceBytes = writtenBytes + freeBytes;
  // Where less than that is free anyway, a small list can still be read.
  return writtenBytes > Math.max(spaceBytes - limits.freeBytes, spaceBytes / 4) ? noSpace : null;
}

const noSpace = { code: "disk_full", message: fullDiskWords("Nothing was imported") };

const writesTooMuch = (mostBytes: number) => ({
  code: "writes_too_much",
  message: `Reading this file takes more than ${formatBytes(mostBytes)} of the server's disk. Split it into smaller files.`,
});

const bytesIn = (folder: string): number =>
  entriesOf(folder).reduce((sum, entry) => {
    const found = path.join(folder, entry.name);
    // The child removes files while they are counted.
    return (
      sum + (entry.isDirectory() ? bytesIn(found) : (statSync(found, { throwIfNoEntry: false })?.size ?? 0))
    );
  }, 0);

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
