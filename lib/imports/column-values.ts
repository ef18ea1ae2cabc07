import { z } from "zod";

/**
 * The distinct words of a column: each in lower case, as its most frequent spelling, and in how many rows it stands.
 * `blank`: rows without any; `distinct`: how many words there are, also those not listed.
 */
export const ColumnValues = z.object({
  values: z.array(z.object({ word: z.string(), shown: z.string(), rows: z.number() })),
  distinct: z.number(),
  blank: z.number(),
});
export type ColumnValues = z.infer<typeof ColumnValues>;
