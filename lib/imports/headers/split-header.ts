import { joiners, lookUp, pictures } from "./abbreviations";
import { softWords, vendorWords } from "./qualifiers";
import { letterMeans, nearestWord, splitGlued, vocabulary } from "./vocabulary";

/** A header in words of the tables. `fuzzy`: a word was read as the known word that it nearly is. */
export interface HeaderWords {
  words: readonly string[];
  fuzzy: boolean;
}

const rewrites: readonly [RegExp, string][] = [
  [/\be[\s_-]?mail/giu, " email "],
  [
    /\bzip ?\+ ?4\b|\bzip_?(?:code)?_?\+?_?4\b|\bplus_?(?:4|four)\b|\b4 ?digit zip\b|\bzip_?plus_?4?\b|\+4\b/giu,
    " plusfour ",
  ],
  [/\bp\.? ?o\.? ?box\b/giu, " post office box "],
  [/\b(?:zip|zip_?code)_?5\b|\bzip5/giu, " zip "],
  [/\bpost(?:al)?[\s_-]?code\b/giu, " zip "],
  [/\bzip[\s_-]?code\b/giu, " zip "],
  [/\bd\.?o\.?b\b\.?/giu, " birth date "],
  [/\bnot? ?\/? ?\bopted\b/giu, " not opted "],
  [/\((?:required|optional)\)|\*/giu, " "],
  [/\bcan2\b/giu, " cantwo "],
  [/\bi ?360\b/giu, " isixty "],
  [/\bL2\b/gu, " ltwo "],
  // The words of a question: "What city do you live in?", "In what ZIP code is your home located?"
  [
    /\b(?:do|are|where do) you (?:currently |now )?(?:live|living|reside|located|registered)(?: in| at)?\b/giu,
    " ",
  ],
  [/\b(?:is|are) (?=(?:your|the)\b)|\blocated\b|\bplease (?:enter|give|provide|tell us)\b/giu, " "],
  // Raiser's Edge: a constituent's biography, primary business, preferred address, phones.
  [/\bcn ?(?:pr ?bs|adr ?prf|adr ?sal|bio|ph)\b/giu, " "],
  [/#/gu, " number "],
  [/\be\.?164\b/giu, " eonesixfour "],
  [/\bno[\s_-]+(?=calls?\b|mail|emails?\b|texts?\b|phone|contact|sms)/giu, " do not "],
  [/\bopt(?:ed|s)?[\s_-]?out\b/giu, " opt out "],
  [/\bopt(?:ed|s)?[\s_-]?in\b/giu, " opt optin "],
  [/\bun[\s_-]?subscribe[ds]?\b/giu, " unsubscribed "],
];

/**
 * The words of a header, lower case, abbreviations written out, in the order of the header, each once:
 * "Residence_Addr_Line_1" gives residence, address, line, 1.
 */
export function splitHeader(header: string): HeaderWords {
  let fuzzy = false;
  const words: string[] = [];
  const raw = rawWords(header);
  for (const [at, word] of raw.entries()) {
    const found = readWord(word, raw[at + 1] ?? "", at, raw);
    fuzzy ||= found.fuzzy;
    for (const part of found.words) if (!joiners.has(part) && !words.includes(part)) words.push(part);
  }
  return { words, fuzzy };
}

/** Reads "RA" and "MA" as residence and mailing address in files that use both. */
export function readAddressCodes(headers: readonly HeaderWords[]): readonly HeaderWords[] {
  const uses = (code: string) =>
    headers.filter(({ words }) => words.length > 1 && words.includes(code)).length;
  if (uses("ra") < 2 || uses("ma") < 2) return headers;
  const codes: Readonly<Record<string, string[]>> = {
    ra: ["residence", "address"],
    ma: ["mailing", "address"],
  };
  return headers.map(({ words, fuzzy }) => ({
    words: [...new Set(words.flatMap((word) => codes[word] ?? [word]))],
    fuzzy,
  }));
}

function rawWords(header: string): string[] {
  let text = header
    .slice(0, 300)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/['’]s\b/giu, "")
    .replace(/['’`]/gu, "");
  for (const [picture, word] of pictures) text = text.replace(picture, word);
  text = text
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .replace(/_+/gu, " ");
  text = text.replace(/\(([^)]*)\)/gu, (all, inside: string) => (isRemark(inside) ? " " : all));
  for (const [pattern, word] of rewrites) text = text.replace(pattern, word);
  return text
    .toLowerCase()
    .replace(/(\p{L})(\d)/gu, "$1 $2")
    .replace(/(\d)(\p{L})/gu, "$1 $2")
    .replace(/\b0+(?=\d)/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** Whether brackets hold no word that the tables know: "(RDED)". */
const isRemark = (text: string) =>
  text.length > 2 &&
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .every((word) => !vocabulary.has(word) && splitGlued(word) === null);

function readWord(word: string, next: string, at: number, all: readonly string[]): HeaderWords {
  const special = readSpecial(word, next, at, all);
  if (special) return { words: special.split(" "), fuzzy: false };
  const spelled = lookUp(word) ?? (vocabulary.has(word) ? word : undefined);
  if (spelled !== undefined) return { words: spelled.split(" "), fuzzy: false };
  const glued = splitGlued(word);
  if (glued) return { words: glued.flatMap((piece) => (lookUp(piece) ?? piece).split(" ")), fuzzy: false };
  const near = nearestWord(word);
  return near === null ? { words: [word], fuzzy: false } : { words: near.split(" "), fuzzy: true };
}

type Reader = (next: string, at: number, all: readonly string[]) => string | undefined;

const chambers = ["state", "us", "st", "dist", "district"];
const isPlain = (word: string) => softWords.has(word) || vendorWords.has(word);

/** Words that mean one thing beside some words and another beside others. */
const specials: Readonly<Record<string, Reader>> = {
  eonesixfour: () => "e164",
  st: (next, _, all) => (meansState(next, all) ? "state" : "street"),
  cd: (_, at, all) => (all.slice(0, at).every(isPlain) ? "cd" : "code"),
  ad: (next) => (/^(?:num|str|unit|city|st|zip)$/u.test(next) ? "address" : undefined),
  no: (_, at, all) => (at === 0 && all.length > 1 ? "do not" : "number"),
  rep: (_, __, all) => (chambers.some((other) => all.includes(other)) ? "representative" : undefined),
};

function readSpecial(word: string, next: string, at: number, all: readonly string[]): string | undefined {
  if (Object.hasOwn(specials, word)) return specials[word]?.(next, at, all);
  if (word.length > 1 || next === "") return undefined;
  return letterMeans(word, lookUp(next) ?? next) ?? nameLetter(word, next);
}

/** "St" is the state at the end ("Mail St") and before a chamber ("St Senate"), else the street. */
const meansState = (next: string, all: readonly string[]) =>
  next === "" ||
  /^(?:sen|senate|house|hse|rep|assembly|leg)$/u.test(next) ||
  all.includes("city") ||
  all.includes("zip");

function nameLetter(letter: string, next: string): string | undefined {
  if (next !== "name") return undefined;
  return { f: "first", l: "last", m: "middle" }[letter];
}
