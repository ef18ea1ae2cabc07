import type { PersonField } from "@/lib/people/fields";
import {
  type Block,
  blockWords,
  fillerWords,
  foreignWords,
  personWords,
  softWords,
  vendorWords,
} from "./qualifiers";
import type { HeaderWords } from "./split-header";
import { type Phrase, phrasesByWord } from "./synonyms";
import { lowerStateCodes } from "./value-tables";
import { vocabulary } from "./vocabulary";

/** One reading of a header. `field` null: a known thing that is no field; `why` says what. */
export interface Candidate {
  field: PersonField | null;
  score: number;
  /** The words of the header that name the field. */
  words: readonly string[];
  /** Words of the header that the reading leaves over. */
  rest: readonly string[];
  block: Block | null;
  /** A second or further one of its kind: "E-mail 2". */
  extra: boolean;
  why: string | null;
  kind: string | null;
}

const addressed: ReadonlySet<PersonField> = new Set<PersonField>(["city", "state", "zip", "county", "email"]);
const lowest = 0.25;
const blockless: ReadonlySet<PersonField> = new Set<PersonField>([
  "party",
  "precinct",
  "registration_date",
  "registration_status",
  "voter_id",
]);

/** Every reading of a header worth a thought, best first. `prefixes`: words that this file puts before names. */
export function nameCandidates(header: HeaderWords, prefixes: ReadonlySet<string>): Candidate[] {
  const words = new Set(header.words);
  const found: Candidate[] = [];
  for (const word of header.words) {
    for (const phrase of phrasesByWord.get(word) ?? []) {
      if (!phrase.words.every((each) => words.has(each))) continue;
      const candidate = readWith(phrase, header, prefixes);
      if (candidate.score >= lowest) found.push(candidate);
    }
  }
  return bestOfEach(found.filter((one) => !found.some((other) => says(other, one))));
}

/** Whether `more` reads all words that `less` reads, and further ones, at least as well: "work phone", "phone". */
const says = (more: Candidate, less: Candidate) =>
  more.words.length > less.words.length &&
  more.score >= less.score &&
  less.words.every((word) => more.words.includes(word));

function bestOfEach(found: readonly Candidate[]): Candidate[] {
  const best = new Map<PersonField | null, Candidate>();
  for (const candidate of found) {
    const before = best.get(candidate.field);
    if (before === undefined || candidate.score > before.score) best.set(candidate.field, candidate);
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

function readWith(phrase: Phrase, header: HeaderWords, prefixes: ReadonlySet<string>): Candidate {
  const rest = header.words.filter((word) => !phrase.words.includes(word));
  const blocks = rest.flatMap((word) => blockWords.get(word) ?? []);
  const named = phrase.words.flatMap((word) => blockWords.get(word) ?? []);
  const cost = rest.reduce((sum, word) => sum + costOf(word, phrase, prefixes), 0);
  return {
    field: phrase.field,
    score: phrase.weight - cost - (header.fuzzy ? 0.06 : 0),
    words: phrase.words,
    rest,
    block: strongest(blocks) ?? (phrase.field === null ? strongest(named) : null),
    extra: rest.some((word) => /^[2-9]$/u.test(word)),
    why: phrase.why,
    kind: phrase.kind,
  };
}

const order: readonly Block[] = [
  "work",
  "shipping",
  "billing",
  "mailing",
  "other",
  "home",
  "registered",
  "residence",
];
const strongest = (blocks: readonly Block[]) => order.find((block) => blocks.includes(block)) ?? null;

const shared = 0.08;
const stranger = 0.42;
const conflict = 0.6;

/** What a word costs that a reading leaves over: little for words that add nothing, all for those that turn it. */
function costOf(word: string, phrase: Phrase, prefixes: ReadonlySet<string>): number {
  if (phrase.field === null) return costOfNull(word);
  const plain = plainCost(word);
  if (plain !== null) return plain;
  if (blockWords.has(word)) return blockless.has(phrase.field) && word !== "registration" ? 0.5 : 0.02;
  if (word === "address" && addressed.has(phrase.field)) return 0.02;
  return turningCost(word, phrase.field, prefixes);
}

/** What a word costs that may turn a reading into another thing. */
function turningCost(word: string, field: PersonField, prefixes: ReadonlySet<string>): number {
  if (prefixes.has(word)) return shared;
  if (foreignWords.has(word)) return 1;
  if (vocabulary.has(word) || field.startsWith("do_not")) return conflict;
  return lowerStateCodes.has(word) ? 0.04 : stranger;
}

/** The cost where a word adds little to any name of a field; null where it adds or turns something. */
function plainCost(word: string): number | null {
  if (word === "buyer" || word === "purchaser") return 0.1;
  if (personWords.has(word) || vendorWords.has(word) || word === "1") return 0.01;
  if (softWords.has(word)) return 0.02;
  if (fillerWords.has(word)) return 0.06;
  if (!/^\d+$/u.test(word)) return null;
  return /^[2-9]$/u.test(word) ? 0.3 : conflict;
}

function costOfNull(word: string): number {
  if (blockWords.has(word) || word === "address" || /^\d$/u.test(word)) return 0.03;
  return plainCost(word) ?? (foreignWords.has(word) ? 0.2 : vocabulary.has(word) ? conflict : stranger);
}
