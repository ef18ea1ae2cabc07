import { existsSync, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const inMemory = "/dev/shm";
const roomBytes = 4 * 1024 ** 3;

/**
 * Makes a folder in which tests keep their files: in memory where that has room for them, since a commit then waits for no
 * disk, and nothing of theirs is to outlast the machine. Gives its path and what removes it.
 */
export function makeTempFolder() {
  const dir = mkdtempSync(path.join(hasRoom() ? inMemory : tmpdir(), "campaignbrain-test-"));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

function hasRoom() {
  if (!existsSync(inMemory)) return false;
  const { bavail, bsize } = statfsSync(inMemory);
  return bavail * bsize >= roomBytes;
}
