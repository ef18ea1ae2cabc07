import { cleanText } from "@/lib/text/clean-text";

/** One thing that a contact must have. A contact is found when it has all of them. */
export type SearchTerm =
  /** Part of a name or an e-mail; with `id`, also of a voter or external id. `names`: the ways to write it as a name. */
  | { kind: "word"; text: string; names: readonly string[]; id: boolean }
  /** Numbers in a row: one phone as a whole, or each part for itself. No parts: it can only be a phone. */
  | { kind: "number"; digits: string | null; parts: readonly NumberPart[] };

/**
 * A number as it was typed. digits: null where no phone can hold them. Three digits are looked for in phones alone, four
 * also in e-mails, five also in ids: fewer would find anybody, and each is a look at every contact.
 */
export interface NumberPart {
  text: string;
  digits: string | null;
  email: boolean;
  id: boolean;
}

/** What is typed beyond this is left out, so that no text makes a search slow. */
export const searchLimits = { length: 200, terms: 8 } as const;

const shortest = 3;
const longestPhone = 15;
/** A North American number, with or without its country. */
export const wholePhone = /^1?[2-9]\d{9}$/;

/** Reads what was typed into a search box. Any text is fine; none of its characters has a special meaning. */
export function readSearchTerms(text: string): SearchTerm[] {
  const tokens = cleanText(text.slice(0, searchLimits.length))
    .normalize("NFC")
    .split(/[\s,;\p{Cc}\p{Cf}]+/u)
    .filter((token) => token !== "")
    .slice(0, searchLimits.terms);
  const terms: SearchTerm[] = [];
  let numbers: string[] = [];
  const closeNumbers = () => {
    if (numbers.length > 0) terms.push(numberTerm(numbers));
    numbers = [];
  };
  for (const token of tokens) {
    if (/^[+()./\d-]*\d[+()./\d-]*$/.test(token)) {
      numbers.push(token);
    } else {
      closeNumbers();
      terms.push({ kind: "word", text: token, names: nameSpellings(token), id: mayBeId(token) });
    }
  }
  closeNumbers();
  return terms;
}

function numberTerm(tokens: readonly string[]): SearchTerm {
  const digits = phoneDigits(tokens.join(""));
  if (tokens.length > 1 && digits && (wholePhone.test(digits) || /^(\+?1)?\(\d{3}\)/.test(tokens.join(""))))
    return { kind: "number", digits, parts: [] };
  const parts = tokens.map((text) => {
    const own = phoneDigits(text);
    return { text, digits: own, email: own?.length !== shortest, id: (own?.length ?? 0) > 4 };
  });
  return { kind: "number", digits, parts };
}

function phoneDigits(text: string): string | null {
  const digits = text.replace(/\D/g, "").replace(/^00/, "");
  return digits.length >= shortest && digits.length <= longestPhone ? digits : null;
}

/** Ids hold digits; looked for in every word, "oh" would find all of Ohio. */
const mayBeId = (text: string) => text.length >= shortest && /\d/.test(text);

const particles =
  /^(mc|mac|de la|dela|del|della|de|di|da|du|la|le|van der|vander|van|von|san|st|el|al)(?=\p{L}{3})/u;

/**
 * How a typed name may be written in a list: "obrien" also as "o'brien", "smith-jones" also as "smith jones",
 * "delacruz" also as "de lacruz". Few, since each costs a look at every contact.
 */
function nameSpellings(text: string): string[] {
  if (text.includes("@")) return [];
  const word = text.toLowerCase().replaceAll("’", "'");
  const spellings = [word];
  if (/\p{L}/u.test(word) && /['.-]/.test(word)) {
    spellings.push(word.replaceAll(/['.-]/g, ""), word.replaceAll("-", " "), word.replaceAll("'", "’"));
  } else if (word.length > shortest) spellings.push(...gluedSpellings(word));
  return [...new Set(spellings)].filter((spelling) => spelling !== "");
}

/** How a name that was typed in one piece may be written in several. */
function gluedSpellings(word: string): string[] {
  const spellings = /^[odlmn]\p{L}+$/u.test(word) ? [`${word[0]}'${word.slice(1)}`] : [];
  const particle = particles.exec(word)?.[0];
  if (particle) spellings.push(`${particle} ${word.slice(particle.length)}`);
  if (particle === "st") spellings.push(`st. ${word.slice(2)}`);
  if (particle === "al" || particle === "el") spellings.push(`${particle}-${word.slice(2)}`);
  return spellings;
}
