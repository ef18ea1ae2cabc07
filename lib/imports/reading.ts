import { z } from "zod";
import { cutText } from "@/lib/text/cut-text";
import { limits } from "./limits";

/** What the reading child found in one table (a CSV file, or one sheet), as it hands it to the server. */

/** A cell as it is shown: what is longer is cut off, also of what was kept before it was. */
const ShownCell = z.string().transform((text) => cutText(text, limits.shownCellChars));
const ShownHeader = z.string().transform((text) => cutText(text, limits.shownHeaderChars));

/** Shares are of the non-blank values of the sample, 0 to 1. */
export const ColumnProfile = z.object({
  values: z.number(),
  blankShare: z.number(),
  distinct: z.number(),
  minLength: z.number(),
  maxLength: z.number(),
  share: z.object({
    email: z.number(),
    phone: z.number(),
    zip: z.number(),
    date: z.number(),
    stateCode: z.number(),
    number: z.number(),
    year: z.number(),
    yesNo: z.number(),
    url: z.number(),
    name: z.number(),
    streetAddress: z.number(),
    fullName: z.number(),
    party: z.number(),
    gender: z.number(),
  }),
  /** Dates with numbers alone, by the order of day and month that they allow (`lib/date-order.ts`). */
  dates: z
    .object({ mdy: z.number(), dmy: z.number(), either: z.number(), example: z.string() })
    .default({ mdy: 0, dmy: 0, either: 0, example: "" }),
  /** The most frequent values, at most 20, with their counts in the sample. */
  top: z.array(z.tuple([ShownCell, z.number()])),
});
export type ColumnProfile = z.infer<typeof ColumnProfile>;

export const Level = z.enum(["info", "warning", "error"]);
export type Level = z.infer<typeof Level>;

/**
 * Trouble with the file or with rows of it, as data. `rows`: how many rows; `line`: the first physical line
 * (1-based); `message`: a whole sentence for a person.
 */
export const ReadingProblem = z.object({
  kind: z.string(),
  level: Level,
  rows: z.number(),
  line: z.number().nullable(),
  message: z.string(),
});
export type ReadingProblem = z.infer<typeof ReadingProblem>;

/** What a list came packed in. `parts`: the lists of an archive or the sheets of a workbook; `part`: the one that was read. */
export const Container = z.object({
  kind: z.enum(["gzip", "archive", "workbook"]),
  part: z.string(),
  parts: z.array(z.object({ name: z.string(), bytes: z.number() })),
});
export type Container = z.infer<typeof Container>;

/** What a person may set instead of what was detected. */
export const ReadingOptions = z.object({
  /** The list of an archive or the sheet of a workbook that is to be read. */
  part: z.string().max(1000).optional(),
  encoding: z.string().optional(),
  delimiter: z.string().min(1).max(1).optional(),
  quote: z.string().max(1).optional(),
  headerLine: z.number().int().min(0).nullable().optional(),
});
export type ReadingOptions = z.infer<typeof ReadingOptions>;

export const Reading = z.object({
  /** Null for a file that isn't packed. */
  container: Container.nullable().default(null),
  encoding: z.string(),
  delimiter: z.string(),
  /** "" where the file is read without quotes. */
  quote: z.string(),
  newline: z.enum(["LF", "CRLF", "CR", "mixed"]),
  /** Physical line of the header, 1-based; null where the file has none. */
  headerLine: z.number().nullable(),
  bytes: z.number(),
  /** Physical lines; each belongs to one record. */
  lines: z.number(),
  /** records = preamble + header + blank + rows + unreadable. */
  records: z.number(),
  preamble: z.number(),
  header: z.number(),
  blank: z.number(),
  rows: z.number(),
  unreadable: z.number(),
  columns: z.array(
    z.object({
      index: z.number(),
      /** As in the file; "" where it has none. */
      header: ShownHeader,
      samples: z.array(ShownCell),
      /** Some cells have blanks around them or an apostrophe in front, or may have. */
      padded: z.boolean().default(true),
      profile: ColumnProfile,
    }),
  ),
  /** The first rows, at most 20. */
  preview: z.array(z.array(ShownCell)),
  problems: z.array(ReadingProblem),
  /** How long reading took on the server, the start of the child included. */
  stageMs: z.number().default(0),
});
export type Reading = z.infer<typeof Reading>;
