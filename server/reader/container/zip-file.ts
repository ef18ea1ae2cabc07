import type { Readable } from "node:stream";
import yauzl from "yauzl";
import { CannotRead } from "../cannot-read";
import { damaged } from "./damaged";

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
    for await (const entry of zip.eachEntry()) found.set(entry.fileName, entry);
  } catch (error) {
    zip.close();
    throw damaged(what, error);
  }
  const known = [...found].map(
    ([name, { fileName, uncompressedSize, generalPurposeBitFlag }]) =>
      [name, { fileName, uncompressedSize, locked: (generalPurposeBitFlag & 1) === 1 }] as const,
  );
  return {
    entries: new Map(known),
    read: async ({ fileName }) => {
      const entry = found.get(fileName);
      if (!entry) throw new Error("An entry of another ZIP file was asked for.");
      return zip.openReadStreamPromise(entry).catch((error) => {
        throw damaged(what, error);
      });
    },
    close: () => zip.close(),
  };
}

const tooManyParts = (what: string) =>
  new CannotRead(
    "too_many_parts",
    `The ${what} holds more than ${mostEntries.toLocaleString("en-US")} files. Unpack it and drop the list inside.`,
  );
