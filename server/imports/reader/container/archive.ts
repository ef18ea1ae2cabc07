import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { Container } from "@/lib/imports/reading";
import { CannotRead } from "@/server/imports/reader/cannot-read";
import { choosePart } from "./choose-part";
import { damaged } from "./damaged";
import { meter } from "./meter";
import type { ZipFile } from "./zip-file";

const what = "archive";
/** What an archive may hold beside its lists. */
const noList = /\.(pdf|docx?|rtf|html?|xml|json|png|jpe?g|gif|bmp|tiff?|md|exe|dll|sql|shp|shx|dbf|prj)$/iu;

/** Unpacks one list of a ZIP archive. Refuses: no_list_inside, locked_file, no_such_part, damaged_file, unpacks_too_large. */
export async function unpackArchive(
  zip: ZipFile,
  target: string,
  asked: string | undefined,
  onBytes: (bytes: number) => void,
): Promise<Container> {
  const lists = [...zip.entries.values()]
    .filter(({ fileName }) => mayBeList(fileName))
    .map((entry) => ({ name: entry.fileName, bytes: entry.uncompressedSize, entry }));
  const chosen = choosePart(lists, asked);
  if (!chosen) throw noListInside();
  if (chosen.entry.locked) throw locked();
  try {
    await pipeline(await zip.read(chosen.entry), meter(onBytes), createWriteStream(target));
  } catch (error) {
    throw damaged(what, error);
  }
  const parts = lists.map(({ name, bytes }) => ({ name, bytes }));
  return { kind: "archive", part: chosen.name, parts };
}

function mayBeList(path: string): boolean {
  const name = path.split("/").at(-1) ?? "";
  return name !== "" && !name.startsWith(".") && !path.startsWith("__MACOSX/") && !noList.test(name);
}

const noListInside = () =>
  new CannotRead("no_list_inside", "The archive holds no list. Drop one that holds a CSV or text file.");

const locked = () =>
  new CannotRead("locked_file", "The archive is locked with a password. Unpack it and drop the file inside.");
