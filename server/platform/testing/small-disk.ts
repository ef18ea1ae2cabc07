import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A folder whose disk a test can fill and empty. */
export interface SmallDisk {
  dir: string;
  /** Leaves room for this many bytes more; where no disk of its own could be had, files may grow to this size only. */
  fill: (roomBytes: number) => void;
  empty: () => void;
  remove: () => void;
}

/** Makes a small disk of its own, which needs root; else limits how large this process's files may grow; else null. */
export function makeSmallDisk(sizeMegabytes: number): SmallDisk | null {
  const dir = mkdtempSync(path.join(tmpdir(), "cb-disk-"));
  const mount = ["-t", "tmpfs", "-o", `size=${sizeMegabytes}m`, "tmpfs", dir];
  if (spawnSync("mount", mount).status === 0) return mounted(dir);
  const limit = (bytes: number | "unlimited") =>
    spawnSync("prlimit", ["--pid", String(process.pid), `--fsize=${bytes}:`]).status === 0;
  const remove = () => rmSync(dir, { recursive: true, force: true });
  if (limit("unlimited")) return { dir, fill: limit, empty: () => limit("unlimited"), remove };
  remove();
  return null;
}

function mounted(dir: string): SmallDisk {
  const filler = path.join(dir, "filler");
  const empty = () => rmSync(filler, { force: true });
  return {
    dir,
    fill(roomBytes) {
      empty();
      const { bavail, bsize } = statfsSync(dir);
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - roomBytes)));
    },
    empty,
    remove() {
      execFileSync("umount", ["--lazy", dir]);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
