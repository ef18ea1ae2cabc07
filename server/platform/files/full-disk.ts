import { Refusal } from "@/server/platform/refusal";

/** Whether an error, or what a child process wrote last, means that the disk is full or a file may not grow. */
export function meansFullDisk(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? "";
  return /ENOSPC|no space left|EDQUOT|quota exceeded|EFBIG|file too large/iu.test(`${code} ${String(error)}`);
}

/** A full disk, in words. `outcome`: what it means for what was asked, as in "Nothing was loaded". */
export const fullDiskWords = (outcome: string) =>
  `The server's disk is full. ${outcome}; ask an admin to make room.`;

export const fullDisk = (outcome: string) => new Refusal("disk_full", fullDiskWords(outcome));
