import { limits } from "@/lib/imports/limits";
import { CannotRead } from "@/server/imports/reader/cannot-read";
import { unescapeText } from "./cell-text";
import { readPart } from "./workbook";
import type { ZipFile } from "./zip-file";

const mostCharacters = 200 * 1024 * 1024;

/** The texts that a workbook's cells share, by number; how they are set in type is left off. Refuses: too_large_to_read. */
export async function readSharedStrings(zip: ZipFile, path: string | null): Promise<string[]> {
  const texts: string[] = [];
  if (path === null) return texts;
  let text = "";
  let inText = false;
  let phonetic = 0;
  let characters = 0;
  await readPart(
    zip,
    path,
    {
      open: (name) => {
        if (name === "si") text = "";
        else if (name === "rPh") phonetic += 1;
        else if (name === "t") inText = phonetic === 0;
      },
      text: (part) => {
        if (inText) text += part;
      },
      close: (name) => {
        if (name === "t") inText = false;
        else if (name === "rPh") phonetic -= 1;
        else if (name === "si") {
          characters += text.length;
          if (characters > mostCharacters) throw tooMuchText();
          texts.push(unescapeText(text));
        }
      },
    },
    limits.fileBytes,
  );
  return texts;
}

const tooMuchText = () =>
  new CannotRead(
    "too_large_to_read",
    "The workbook holds more text than can be read at once. Save its sheet as “CSV UTF-8 (*.csv)” and drop that.",
  );
