/** A run of a text, and whether it is otherwise in the text beside it. */
export interface TextPart {
  text: string;
  changed: boolean;
}

/** Texts of more words than this are compared by their beginnings and ends alone. */
const mostWords = 200;

const letters = new Intl.Segmenter("en", { granularity: "grapheme" });
const lettersOf = (text: string) => Array.from(letters.segment(text), ({ segment }) => segment);
const wordsOf = (text: string) => text.match(/\s+|\S+/gu) ?? [];

/**
 * The parts of a text, in its order, by what is otherwise in the other one: words that both have stay, and of those that
 * stand in one another's place only the letters between their common beginning and end are changed.
 */
export function markChanges(text: string, other: string): TextPart[] {
  const [own, others] = [wordsOf(text), wordsOf(other)];
  if (own.length > mostWords || others.length > mostWords) return joinRuns(markLetters(text, other));
  const parts: TextPart[] = [];
  let [from, otherFrom] = [0, 0];
  for (const [at, otherAt] of [...commonWords(own, others), [own.length, others.length] as const]) {
    parts.push(...markLetters(own.slice(from, at).join(""), others.slice(otherFrom, otherAt).join("")));
    parts.push({ text: own[at] ?? "", changed: false });
    [from, otherFrom] = [at + 1, otherAt + 1];
  }
  return joinRuns(parts);
}

/** What stands between the common beginning and the common end of two texts. Signs that people see as one aren't halved. */
function markLetters(text: string, other: string): TextPart[] {
  const [own, others] = [lettersOf(text), lettersOf(other)];
  const shorter = Math.min(own.length, others.length);
  let start = 0;
  while (start < shorter && own[start] === others[start]) start += 1;
  let end = 0;
  while (end < shorter - start && own.at(-1 - end) === others.at(-1 - end)) end += 1;
  return [
    { text: own.slice(0, start).join(""), changed: false },
    { text: own.slice(start, own.length - end).join(""), changed: true },
    { text: own.slice(own.length - end).join(""), changed: false },
  ];
}

/** Whether two words hold the texts together: blanks don't. */
const isCommon = (word: string | undefined, other: string | undefined) =>
  word === other && word?.trim() !== "";

/** The places in both of the words of their longest common sequence. */
function commonWords(own: readonly string[], others: readonly string[]): (readonly [number, number])[] {
  const lengths = commonLengths(own, others);
  const lengthAt = (at: number, otherAt: number) => lengths[at]?.[otherAt] ?? 0;
  const found: (readonly [number, number])[] = [];
  let [at, otherAt] = [0, 0];
  while (at < own.length && otherAt < others.length) {
    if (isCommon(own[at], others[otherAt])) found.push([at++, otherAt++]);
    else if (lengthAt(at + 1, otherAt) >= lengthAt(at, otherAt + 1)) at += 1;
    else otherAt += 1;
  }
  return found;
}

/** How many words two texts have in common from these places on. */
function commonLengths(own: readonly string[], others: readonly string[]): readonly Uint16Array[] {
  let below = new Uint16Array(others.length + 1);
  const rows = own.toReversed().map((word) => {
    const row = new Uint16Array(others.length + 1);
    for (let at = others.length - 1; at >= 0; at -= 1)
      row[at] = isCommon(word, others[at])
        ? (below[at + 1] ?? 0) + 1
        : Math.max(below[at] ?? 0, row[at + 1] ?? 0);
    below = row;
    return row;
  });
  return rows.toReversed();
}

/** Parts of one kind that follow each other are one; empty ones go. */
function joinRuns(parts: readonly TextPart[]): TextPart[] {
  const joined: TextPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.text === "") continue;
    if (last?.changed === part.changed) last.text += part.text;
    else joined.push({ ...part });
  }
  return joined;
}
