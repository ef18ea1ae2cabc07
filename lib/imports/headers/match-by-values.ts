import type { ColumnProfile } from "@/lib/imports/reading";
import type { PersonField } from "@/lib/people/fields";
import { fieldsOfShape, findHeaderlessLayout } from "./headerless-layouts";
import { nameCandidates } from "./name-candidates";
import { splitHeader } from "./split-header";
import { valueKinds } from "./value-kinds";
import { frequentGivenNames } from "./value-tables";

/** A guess from values alone. */
export interface ValueGuess {
  field: PersonField;
  confidence: number;
  reason: string;
}

const dataKinds = new Set(["email", "phone", "zip", "date", "number", "streetAddress", "year"]);
const placeholder = /^(?:col(?:umn)?|field|unnamed|var|f|v|x|c|_c|untitled)?[\s_:.]*\d*$/iu;

/** Whether the headers are no names: blank, "Column 1", or values where names should be. */
export function isHeaderless(headers: readonly string[]): boolean {
  const named = headers.map((header) => header.trim()).filter((header) => !placeholder.test(header));
  if (named.length === 0) return true;
  const data = named.filter((header) => valueKinds(header).some((kind) => dataKinds.has(kind)));
  return data.length >= 2 && data.length >= named.length * 0.3 && named.filter(namesField).length < 2;
}

const noWords: ReadonlySet<string> = new Set();
const namesField = (header: string) => {
  const [best] = nameCandidates(splitHeader(header), noWords);
  return best !== undefined && best.field !== null && best.score > 0.8;
};

/** Guesses the field of each column from its values; null where they do not tell. Each field once. */
export function guessByValues(profiles: readonly ColumnProfile[]): (ValueGuess | null)[] {
  const layout = findHeaderlessLayout(profiles);
  if (layout) {
    const reason = `a file of ${layout.columns} columns like ${layout.label}`;
    return fieldsOfShape(layout, profiles).map((field) => field && { field, confidence: 0.9, reason });
  }
  const guesses: (ValueGuess | null)[] = profiles.map(() => null);
  const used = new Set<PersonField>();
  const give = (at: number, field: PersonField, confidence: number, reason: string) => {
    if (guesses[at] || used.has(field) || profiles[at] === undefined) return;
    guesses[at] = { field, confidence, reason };
    used.add(field);
  };
  for (const { field, says, holds } of plainGuesses) {
    for (const [at, profile] of profiles.entries()) {
      if (profile.top.length > 0 && holds(profile)) give(at, field, 0.6, `no header, but the values ${says}`);
    }
  }
  guessNames(profiles, give);
  const state = guesses.findIndex((guess) => guess?.field === "state");
  if (state > 0 && (profiles[state - 1]?.share.name ?? 0) > 0.7)
    give(state - 1, "city", 0.5, "names before the states");
  return guesses;
}

type Give = (at: number, field: PersonField, confidence: number, reason: string) => void;

const most = 0.8;
const yearsOf = (profile: ColumnProfile) =>
  profile.top.flatMap(([value]) => /(?:18|19|20)\d{2}/u.exec(value)?.[0] ?? []).map(Number);
const isBirth = (profile: ColumnProfile) => {
  const years = yearsOf(profile);
  return (
    years.length > 0 &&
    years.filter((year) => year < 2008).length >= years.length * 0.9 &&
    Math.min(...years) < 1990
  );
};

const plainGuesses: readonly {
  field: PersonField;
  says: string;
  holds: (profile: ColumnProfile) => boolean;
}[] = [
  { field: "email", says: "look like e-mail addresses", holds: ({ share }) => share.email > most },
  { field: "home_phone", says: "look like phone numbers", holds: ({ share }) => share.phone > most },
  { field: "address1", says: "look like street addresses", holds: ({ share }) => share.streetAddress > most },
  {
    field: "gender",
    says: "are genders",
    holds: ({ share, distinct }) => share.gender > 0.95 && distinct <= 5 && distinct > 1,
  },
  {
    field: "state",
    says: "are states",
    holds: ({ share, maxLength }) => share.stateCode > 0.9 && maxLength !== 1,
  },
  {
    field: "party",
    says: "are parties",
    holds: ({ share, distinct }) => share.party > 0.9 && distinct > 1 && distinct <= 20,
  },
  {
    field: "zip",
    says: "look like ZIP codes",
    holds: ({ share, minLength }) => share.zip > most && minLength >= 5,
  },
  {
    field: "date_of_birth",
    says: "are dates of long ago",
    holds: (profile) => profile.share.date > most && isBirth(profile),
  },
];

const isGiven = ([value]: [string, number]) =>
  frequentGivenNames.has(value.toLowerCase().split(/[\s,]/u)[0] ?? "");

/** First names are told by the frequent ones among them; the names beside them are last names. */
function guessNames(profiles: readonly ColumnProfile[], give: Give) {
  const hits = profiles.map(({ share, top }) =>
    share.name > 0.7 && top.length > 0 ? top.filter(isGiven).length / top.length : 0,
  );
  const best = Math.max(0, ...hits);
  const first = hits.indexOf(best);
  if (best >= 0.3) {
    give(first, "first_name", 0.6, "no header, but the values are first names");
    const beside = [first - 1, first + 1].find((at) => isLastNames(profiles[at], hits[at] ?? 0));
    if (beside !== undefined) give(beside, "last_name", 0.5, "no header, but names beside the first names");
    return;
  }
  const whole = profiles.findIndex(
    ({ share, top, distinct }) =>
      share.fullName > most && share.stateCode < 0.3 && distinct > 2 && top.filter(isGiven).length > 0,
  );
  if (whole >= 0) give(whole, "full_name", 0.5, "no header, but the values look like full names");
}

const isLastNames = (profile: ColumnProfile | undefined, hits: number) =>
  profile !== undefined &&
  profile.share.name > 0.8 &&
  profile.minLength > 1 &&
  hits < 0.3 &&
  profile.share.stateCode < 0.5;
