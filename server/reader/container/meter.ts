import { Transform } from "node:stream";
import { formatBytes } from "@/lib/format";
import { limits } from "@/lib/limits";
import { CannotRead } from "../cannot-read";

/** Lets bytes pass and counts them: what unpacks to more than a list may have is refused, however small it came. */
export function meter(onBytes: (bytes: number) => void, limitBytes: number = limits.fileBytes): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      onBytes(bytes);
      done(bytes > limitBytes ? tooLarge() : null, chunk);
    },
  });
}

const tooLarge = () =>
  new CannotRead(
    "unpacks_too_large",
    `Unpacked, the file is larger than ${formatBytes(limits.fileBytes)}. Split the list into smaller files.`,
  );
