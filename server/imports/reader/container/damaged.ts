import { CannotRead } from "@/server/imports/reader/cannot-read";

/** What a packed file that can't be unpacked comes to; a refusal that says more, and trouble with the disk, pass through. */
export function damaged(what: string, error: unknown): Error {
  if (error instanceof CannotRead) return error;
  const code = (error as NodeJS.ErrnoException).code ?? "";
  if (error instanceof Error && /^(ENOSPC|EDQUOT|EFBIG|EIO|ENOENT|EACCES|EMFILE)$/u.test(code)) return error;
  return new CannotRead(
    "damaged_file",
    `The ${what} is damaged or ends too early. Nothing of it was read; save or download it again and drop the new file.`,
  );
}
