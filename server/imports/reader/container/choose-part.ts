import { CannotRead } from "@/server/imports/reader/cannot-read";

/** A list in an archive, or a sheet of a workbook. */
export interface Part {
  name: string;
  bytes: number;
}

/** The part that a person asked for, else the largest. Refuses: no_such_part. */
export function choosePart<P extends Part>(parts: readonly P[], asked: string | undefined): P | undefined {
  if (asked === undefined) {
    return parts.reduce<P | undefined>(
      (best, part) => (best && best.bytes >= part.bytes ? best : part),
      undefined,
    );
  }
  const found = parts.find(({ name }) => name === asked);
  if (found) return found;
  const names = parts.slice(0, 20).map(({ name }) => `“${name}”`);
  throw new CannotRead("no_such_part", `There is no “${asked}” in the file. It has ${names.join(", ")}.`);
}
