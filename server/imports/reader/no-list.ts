import { limits } from "@/lib/imports/limits";
import { CannotRead } from "./cannot-read";

/** A person named a header line that the file doesn't have. */
export const noSuchLine = (line: number) =>
  new CannotRead("no_such_line", `The file has no line ${line} that could be its header.`);

/** Nothing but blank lines. */
export const blankFile = () =>
  new CannotRead(
    "empty_file",
    "The file holds nothing but blank lines. Export the list again and drop the new file.",
  );

/** More columns than can be read. */
export const tooManyColumns = (columns: number) =>
  new CannotRead(
    "too_many_columns",
    `The file has ${columns.toLocaleString("en-US")} columns; ${limits.columns} are the most that can be read. Delete the columns that you don't need and save it again.`,
  );

/** More rows than can be read. */
export const tooManyRows = () =>
  new CannotRead(
    "too_many_rows",
    `The file has more than ${limits.rows.toLocaleString("en-US")} rows. Split it into smaller files.`,
  );
