/** Words that a name has in small letters: "de la Cruz", "van der Berg". */
const nameParticles = new Set(["da", "das", "de", "del", "della", "den", "der", "dos", "von", "zu"]);
/** Small only beside another: "de la Cruz" but "La Rue", "van der Berg" but "Van Dyke". */
const afterParticle = new Set(["la", "las", "los", "le"]);
const beforeParticle = new Set(["van"]);

/** Words that the name of a place has in small letters, but for its first: "Fond du Lac", "Isle of Palms". */
const placeParticles = new Set("and by d de del du in la of on the".split(" "));
/** What stays in capitals in an address: half winds, post offices, routes. */
const placeCapitals = new Set(["NE", "NW", "SE", "SW", "PO", "RR", "HC", "US", "SR", "CR"]);

const roman = /^(II|III|IV|VI|VII|VIII|IX)$/u;
/** Two letters without a vowel are initials ("TJ"), but for these. */
const initials = /^[^AEIOUY]{2}$/u;
const noInitials = new Set(["JR", "SR", "ST", "MT", "FT", "DR", "NG"]);
/** Names in "Mac" that go on with a capital; others ("Mackey", "Macy") don't. */
const macs =
  /^Mac(arthur|donald|dougall|farlane|gregor|intyre|kenzie|kinnon|laren|lean|leod|millan|neill?|pherson|queen)$/u;

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

/** A word by itself: "MCDONALD" is "McDonald", "O'BRIEN" is "O'Brien". */
function wordCase(word: string): string {
  return capital(word)
    .replace(/^(Mc|[DLMNO]['’])(\p{Ll})(?=\p{L})/u, (_, start, letter) => start + letter.toUpperCase())
    .replace(macs, (_, rest) => `Mac${capital(rest)}`);
}

/** Whether somebody wrote it as it should be: it has small letters, or no letters at all. */
const isWritten = (text: string) => /\p{Ll}/u.test(text) || !/\p{Lu}/u.test(text);

type CaseOfWord = (word: string, place: number, words: readonly string[]) => string;

/** Each word of a text by a rule; what stands between them stays. */
function eachWord(text: string, rule: CaseOfWord): string {
  const words = text.match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? [];
  let place = -1;
  return text.replace(/[\p{L}\p{M}\p{N}'’]+/gu, (word) => {
    place += 1;
    return rule(word, place, words);
  });
}

const nameWord: CaseOfWord = (word, place, words) => {
  const small = word.toLowerCase();
  const isParticle = (other: string | undefined) => nameParticles.has(other?.toLowerCase() ?? "");
  const last = place === words.length - 1;
  // "Vi" is a name, the other numbers are none.
  if (roman.test(word) && (place > 0 || word !== "VI")) return word;
  if (initials.test(word) && !noInitials.has(word)) return word;
  if (last) return wordCase(word);
  if (nameParticles.has(small)) return small;
  if (afterParticle.has(small) && isParticle(words[place - 1])) return small;
  if (beforeParticle.has(small) && isParticle(words[place + 1])) return small;
  return wordCase(word);
};

const placeWord: CaseOfWord = (word, place, words) => {
  const small = word.toLowerCase();
  if (/\d/u.test(word)) return /^\d+(st|nd|rd|th)$/u.test(small) ? small : word;
  if (placeCapitals.has(word) || roman.test(word)) return word;
  const inside = place > 0 && place < words.length - 1;
  if (inside && placeParticles.has(small)) return small;
  const cased = wordCase(word);
  return place > 0 ? cased.replace(/^D(?=['’])/u, "d") : cased;
};

/** A person's name that is all in capitals, as people write it; one with small letters stays as it is. */
export const smartName = (text: string): string => (isWritten(text) ? text : eachWord(text, nameWord));

/** A town, county or street that is all in capitals, as people write it; one with small letters stays as it is. */
export const smartPlace = (text: string): string => (isWritten(text) ? text : eachWord(text, placeWord));
