import "server-only";
import { rm } from "node:fs/promises";
import path from "node:path";
import { managerPath } from "@/server/platform/env";
import { daysBefore, namesIn } from "@/server/platform/files/remove-old";
import { listDataFiles } from "@/server/platform/pocket/list-data-files";
import { keptDays } from "./put-in-place";

const leftover = new RegExp(
  `^(pocket|manager)\\.db\\.(${Object.keys(keptDays).join("|")})-(\\d{8}T\\d{9}Z)(\\.wal|-wal|-shm)?$`,
  "u",
);

/** Removes what restores left beside the databases once its days are over. Its name says of when it is. */
export async function sweepRestores(now: Date): Promise<void> {
  for (const file of [managerPath(), ...(await listDataFiles())]) {
    const dir = path.dirname(file);
    for (const name of await namesIn(dir)) {
      const [, , kind, stamp] = leftover.exec(name) ?? [];
      if (!kind || !stamp) continue;
      const days = keptDays[kind as keyof typeof keptDays];
      if (momentOf(stamp) < daysBefore(now, days)) await rm(path.join(dir, name), { force: true });
    }
  }
}

/** The moment that a file's name says, as 20260301T140500123Z. */
const momentOf = (stamp: string) =>
  new Date(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/u, "$1-$2-$3T$4:$5:$6.$7Z"));
