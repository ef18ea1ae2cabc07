import { type Readable, Transform } from "node:stream";
import { crc32 } from "node:zlib";
import yauzl from "yauzl";
import { CannotRead } from "@/server/imports/reader/cannot-read";
import { damaged } from "./damaged";
import { through } from "./meter";

/** An opened ZIP file: its entries by name, and the bytes of one. Close it. */
export interface ZipFile {
  entries: ReadonlyMap<string, ZipEntry>;
  read: (entry: ZipEntry) => Promise<Readable>;
  close: () => void;
}

export type ZipEntry = Pick<yauzl.Entry, "fileName" | "uncompressedSize"> & { locked: boolean };

const mostEntries = 10_000;

/** Opens a ZIP file by its directory; names in it are never used as paths. Refuses: damaged_file, too_many_parts. */
export async function openZip(path: string, what: string): Promise<ZipFile> {
  const zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false }).catch((error) => {
    throw damaged(what, error);
  });
  const found = new Map<string, yauzl.Entry>();
  try {
    if (zip.entryCount > mostEntries) throw tooManyParts(what);
    for await (const entry of zip.eachEntry()) found.set(freeName(entry.fileName, found), entry);
  } catch (error) {
    zip.close();
    throw damaged(what, error);
  }
  const known = [...found].map(
    ([name, { uncompressedSize, generalPurposeBitFlag }]) =>
      [name, { fileName: name, uncompressedSize, locked: (generalPurposeBitFlag & 1) === 1 }] as const,
  );
  return {
    entries: new Map(known),
    read: async ({ fileName }) => {
      const entry = found.get(fileName);
      if (!entry) throw new Error("An entry of another ZIP file was asked for.");
      const stream = await zip.openReadStreamPromise(entry).catch((error) => {
        throw damaged(what, error);
      });
      return through(stream, checksum(entry.crc32));
    },
    close: () => zip.close(),
  };
}

/** The name, or where another entry has it the name with a number behind it. */
function freeName(name: string, taken: ReadonlyMap<string, unknown>): string {
  for (let nth = 1; ; nth += 1) {
    const free = nth === 1 ? name : `${name} (${nth})`;
    if (!taken.has(free)) return free;
  }
}

/** Lets bytes pass, and fails at the end when they aren't those that were packed. */
function checksum(expected: number): Transform {
  let sum = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sum = crc32(chunk, sum);
      done(null, chunk);
    },
    flush: (done) => done(sum === expected ? null : new Error("A checksum of an archive is wrong.")),
  });
}

const tooManyParts = (what: string) =>
  new CannotRead(
    "too_many_parts",
    `The ${what} holds more than ${mostEntries.toLocaleString("en-US")} files. Unpack it and drop the list inside.`,
  );
