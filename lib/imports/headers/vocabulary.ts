import { joiners, lookUp, shortWords } from "./abbreviations";
import { blockWords, fillerWords, foreignWords, personWords, softWords, vendorWords } from "./qualifiers";
import { phrases } from "./synonyms";

const glue = ["id", "no", "cd", "dt"];

/** Every word that the tables know. */
export const vocabulary: ReadonlySet<string> = new Set([
  ...phrases.flatMap((phrase) => phrase.words),
  ...shortWords,
  ...joiners,
  ...blockWords.keys(),
  ...personWords,
  ...vendorWords,
  ...softWords,
  ...fillerWords,
  ...foreignWords,
]);

/** Letters that stand before a glued word: rcity, mzip, hphone. */
const letters: Readonly<Record<string, { means: string; before: ReadonlySet<string> }>> = {
  r: { means: "residence", before: addressWords() },
  m: { means: "mailing", before: addressWords() },
  v: { means: "residence", before: addressWords() },
  h: { means: "home", before: new Set(["phone", "ph", "tel", "email", "address", "city", "zip"]) },
  w: { means: "work", before: new Set(["phone", "ph", "tel", "email", "address", "city", "zip"]) },
  c: { means: "cell", before: new Set(["phone", "ph", "tel"]) },
};

function addressWords(): ReadonlySet<string> {
  const words =
    "address addr add plusfour city state zip zipcode street str house half apartment apt unit pre post direction predirection " +
    "postdirection county country line strname";
  return new Set(words.split(" "));
}

/** What a single letter before a word stands for, or undefined. */
export function letterMeans(letter: string, next: string): string | undefined {
  const entry = Object.hasOwn(letters, letter) ? letters[letter] : undefined;
  return entry?.before.has(next) ? entry.means : undefined;
}

/** Splits a glued word ("namesuffix", "rcity") into known words, the fewest; null when it cannot be split. */
export function splitGlued(word: string): string[] | null {
  if (word.length < 4 || word.length > 40) return null;
  const whole = fewestPieces(word);
  if (whole) return whole;
  const rest = word.slice(1);
  const pieces = vocabulary.has(rest) ? [rest] : fewestPieces(rest);
  const means = letterMeans(word.slice(0, 1), pieces?.[0] ?? "");
  return pieces && means ? [means, ...pieces] : null;
}

function fewestPieces(word: string): string[] | null {
  const best: (string[] | null)[] = [[]];
  for (let end = 1; end <= word.length; end++) {
    best[end] = null;
    for (let start = Math.max(0, end - longestPiece); start <= end - 2; start++) {
      const pieces = piecesUpTo(word, start, end, best[start] ?? null);
      if (pieces && pieces.length < (best[end]?.length ?? tooManyPieces)) best[end] = pieces;
    }
  }
  return best[word.length] ?? null;
}

const longestPiece = 14;
const tooManyPieces = 5;

/** The pieces before a place and the one from there; null where that is none. */
function piecesUpTo(word: string, start: number, end: number, before: string[] | null): string[] | null {
  const piece = word.slice(start, end);
  return before && isPiece(piece, end === word.length && start > 0) ? [...before, piece] : null;
}

function isPiece(piece: string, last: boolean): boolean {
  if (piece.length < 3) return last && glue.includes(piece);
  return vocabulary.has(piece) && !joiners.has(piece);
}

/**
 * The known word that an unknown one misspells: two neighbours swapped, one letter too many, one or two left
 * out ("adress", "polital"), or in a long word one letter wrong; null when there is none.
 */
export function nearestWord(word: string): string | null {
  if (word.length < 5 || /[^a-z]/u.test(word)) return null;
  for (const known of vocabulary) {
    if (known.length >= 5 && known[0] === word[0] && isSlip(word, known)) return lookUp(known) ?? known;
  }
  return null;
}

function isSlip(word: string, known: string): boolean {
  const missing = known.length - word.length;
  if (missing === -1) return isWithin(known, word);
  if (missing === 1) return isWithin(word, known);
  if (missing === 2) return word.length >= 7 && isWithin(word, known);
  return missing === 0 && isNearTwin(word, known);
}

/** Whether the letters of `short` stand in `long` in the same order. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}

function isNearTwin(word: string, known: string): boolean {
  const wrong = [...word].flatMap((letter, at) => (letter === known[at] ? [] : [at]));
  const [a = 0, b = 0] = wrong;
  if (wrong.length === 1) return word.length >= 8;
  return wrong.length === 2 && b === a + 1 && word[a] === known[b] && word[b] === known[a];
}
