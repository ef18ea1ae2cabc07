import { type Readable, Transform } from "node:stream";
import { limits } from "@/lib/imports/limits";
import { formatBytes } from "@/lib/text/format";
import { CannotRead } from "@/server/imports/reader/cannot-read";

/** Lets bytes pass and counts them: what unpacks to more than a list may have is refused, however small it came. */
export function meter(onBytes: (bytes: number) => void, limitBytes: number = limits.fileBytes): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      onBytes(bytes);
      done(bytes > limitBytes ? unpacksTooLarge() : null, chunk);
    },
  });
}

/** A stream behind another one; what goes wrong in the first goes wrong in it. */
export function through(source: Readable, next: Transform): Transform {
  source.on("error", (error) => next.destroy(error));
  next.on("close", () => source.destroy());
  return source.pipe(next);
}

/** What unpacks to more than a list may have. */
export const unpacksTooLarge = () =>
  new CannotRead(
    "unpacks_too_large",
    `Unpacked, the file is larger than ${formatBytes(limits.fileBytes)}. Split the list into smaller files.`,
  );
