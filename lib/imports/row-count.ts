import { z } from "zod";
import { formatCount } from "@/lib/text/format";
import { limits } from "./limits";

/** A number of rows as a person types it, with or without separators: "10,000". */
export const RowCount = z
  .string()
  .trim()
  .regex(/^(\d+|\d{1,3}([, ]\d{3})+)$/, "Write a whole number, such as 10,000.")
  .transform((text) => Number(text.replace(/\D/g, "")))
  .pipe(z.number().max(limits.rows, `Use at most ${formatCount(limits.rows)}.`));
