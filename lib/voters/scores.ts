import { z } from "zod";

/** A vendor's score of voters: what it is called, and its least and its most in a release. */
export const Score = z.object({ name: z.string(), least: z.number(), most: z.number() });
export type Score = z.infer<typeof Score>;

/** DuckDB's type of a voter's scores, by what they are called. */
export const scoreType = "MAP(VARCHAR, FLOAT)";

const tells = /\b(score|scores|likelihood|propensity|probability|percentile|model)\b/u;
/** What vendors put before each of their columns. */
const prefixes =
  /^(?:(?:vb|tsmart|vf|vs|i\s?360|l2|lal|ts|van|dem|catalist|voters?|vote|commercial|data) )+(?=.* )/u;

/** What a column of scores is called: "vb.tsmart_partisan_score" is "Partisan score"; null for a header that names none. */
export function scoreName(header: string): string | null {
  const words = header
    .replace(/([a-z])([A-Z])/gu, "$1 $2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, " ")
    .trim();
  if (!tells.test(words)) return null;
  const name = words.replace(prefixes, "");
  return name.charAt(0).toUpperCase() + name.slice(1);
}
