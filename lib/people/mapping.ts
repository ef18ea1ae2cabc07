import { z } from "zod";
import { parseTarget } from "./fields";

export const DateOrder = z.enum(["mdy", "dmy"]);
export type DateOrder = z.infer<typeof DateOrder>;

const TargetText = z
  .string()
  .nullable()
  .transform((text, context) => {
    const target = parseTarget(text);
    if (target !== undefined) return target;
    context.addIssue({
      code: "custom",
      message: `“${text}” is not a field. Use a field's name or custom:<name>.`,
    });
    return z.NEVER;
  });

/**
 * Where each column of the file goes, by its position. `place`: which part of the field's value the column is, where
 * several columns are joined into one field (`lib/people/joins.ts`).
 */
export const Mapping = z.array(
  z.object({
    index: z.number().int().min(0),
    target: TargetText,
    place: z.number().int().min(0).optional(),
  }),
);
export type Mapping = z.infer<typeof Mapping>;

/** What the words of a column mean: texts that the field understands by words in lower case; "" for nothing. */
export const WordMeanings = z.record(z.string().max(500), z.string().max(100));
export type WordMeanings = z.infer<typeof WordMeanings>;

/** What a person said that words mean, by the position of their column. */
export const ColumnWords = z.record(z.string().regex(/^\d{1,3}$/u), WordMeanings);
export type ColumnWords = z.infer<typeof ColumnWords>;
