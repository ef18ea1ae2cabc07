/** Kinds of elections, as voter files tell them apart. */
const electionKinds = [
  "general",
  "primary",
  "presidential primary",
  "special",
  "municipal",
  "runoff",
  "other",
] as const;
export type ElectionKind = (typeof electionKinds)[number];

/** By the words that name a kind, in patterns that JavaScript and RE2 both read; the more particular first. */
export const kindPatterns: readonly (readonly [string, ElectionKind])[] = [
  [
    "presidential ?primary|pres ?pri|pres ?primary|presidential preference|pres ?pref|ppp|pp",
    "presidential primary",
  ],
  ["run ?off|run", "runoff"],
  ["special|spec|spl", "special"],
  ["municipal|muni|mun|local|city|town|village", "municipal"],
  ["primary|prim|prm|pri|p", "primary"],
  ["general|gen|genr|g", "general"],
];
const patterns = kindPatterns.map(
  ([source, kind]) => [new RegExp(`\\b(?:${source})\\b`, "u"), kind] as const,
);

/** Every word of which a kind's name is made. */
export const kindWordsOf: ReadonlySet<string> = new Set([
  ...kindPatterns.flatMap(([source]) => source.replaceAll("?", "").split(/[| ]/u)),
  "off",
  "preference",
]);

/** The kind of election that words name; null where they name none. `words`: lower case, with blanks alone between. */
export const kindOf = (words: string): ElectionKind | null =>
  patterns.find(([pattern]) => pattern.test(words))?.[1] ?? null;

/** The kind of which only a month is known: November's is the general one. */
export const monthKind = (month: string, year: number): ElectionKind =>
  month.startsWith("nov") && year % 2 === 0 ? "general" : "other";

export const wholeYear = (text: string) =>
  text.length === 2 ? Number(text) + (Number(text) > 60 ? 1900 : 2000) : Number(text);
