import type { PersonField } from "@/lib/people/fields";
import { joiners, lookUp } from "./abbreviations";
import { foreignPhrases } from "./foreign-phrases";
import type { Synonyms } from "./synonyms-of-fields";
import { personSynonyms } from "./synonyms-person";
import { placeSynonyms } from "./synonyms-place";
import { voterSynonyms } from "./synonyms-voter";

/** A name that headers use. `field` null: a known thing that is no field of ours, `why` says so. */
export interface Phrase {
  words: readonly string[];
  field: PersonField | null;
  weight: number;
  why: string | null;
  kind: string | null;
}

const weights = { sure: 1, likely: 0.86, maybe: 0.81, weak: 0.6, hint: 0.4 } as const;

/** The words of a phrase as `splitHeader` gives those of a header. */
function wordsOf(text: string): string[] {
  const words = text.split(" ").flatMap((word) => (lookUp(word) ?? word).split(" "));
  return [...new Set(words.filter((word) => !joiners.has(word)))];
}

function* fieldPhrases(table: Synonyms): Generator<Phrase> {
  for (const [field, names] of Object.entries(table) as [PersonField, Record<string, string>][]) {
    for (const [level, weight] of Object.entries(weights)) {
      for (const text of (names[level] ?? "").split(", ").filter(Boolean)) {
        yield { words: wordsOf(text), field, weight, why: null, kind: null };
      }
    }
  }
}

function* nullPhrases(): Generator<Phrase> {
  for (const [kind, { why, names }] of Object.entries(foreignPhrases)) {
    for (const text of names.split(", ")) yield { words: wordsOf(text), field: null, weight: 1, why, kind };
  }
}

/** Every name of every field and of the known things that are none. */
export const phrases: readonly Phrase[] = [
  ...fieldPhrases(personSynonyms),
  ...fieldPhrases(placeSynonyms),
  ...fieldPhrases(voterSynonyms),
  ...nullPhrases(),
];

/** The phrases by their first word. */
export const phrasesByWord: ReadonlyMap<string, readonly Phrase[]> = byFirstWord();

function byFirstWord(): Map<string, Phrase[]> {
  const index = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const first = phrase.words[0] ?? "";
    const list = index.get(first);
    if (list) list.push(phrase);
    else index.set(first, [phrase]);
  }
  return index;
}
