import { formatCount, pluralise } from "@/lib/text/format";

/** Of what it is told how many voters have it, by a load's names for it. */
const filledLabels = {
  address: "an address",
  birth: "a year of birth",
  party: "a party",
  status: "a status",
  county: "a county",
  precinct: "a precinct",
  congressional: "a congressional district",
  phone: "a phone",
} as const;

interface LoadedFacts {
  states: Readonly<Record<string, number>>;
  filled: Readonly<Record<keyof typeof filledLabels, number>>;
  votes: number;
  strayVotes: number;
  unreadVotes: number;
  unreadRows: number;
  confidential: number;
  passedOver: readonly string[];
}

/** What is worth knowing of a release that was loaded: who has what, and what is not in it. */
export function releaseNotes(loaded: LoadedFacts): string[] {
  const voters = Object.values(loaded.states).reduce((sum, count) => sum + count, 0);
  const kinds = Object.keys(filledLabels) as (keyof typeof filledLabels)[];
  const have = (kind: keyof typeof filledLabels) => loaded.filled[kind];
  const named = (list: typeof kinds) => list.map((kind) => filledLabels[kind]).join(", ");
  const all = kinds.filter((kind) => have(kind) >= voters);
  const some = kinds.filter((kind) => have(kind) > 0 && have(kind) < voters);
  const none = kinds.filter((kind) => have(kind) === 0);
  const votes = (count: number) => `${formatCount(count)} ${pluralise(count, "vote")}`;
  return [
    ...(all.length > 0 ? [`All its voters have ${named(all)}.`] : []),
    ...some.map((kind) => `${shareWords(have(kind), voters)} have ${filledLabels[kind]}.`),
    ...(none.length > 0 ? [`Nobody has ${named(none)}.`] : []),
    ...(loaded.votes > 0 ? [`${votes(loaded.votes)} from lists of their own.`] : []),
    ...(loaded.strayVotes > 0 ? [`${votes(loaded.strayVotes)} of nobody in it were left out.`] : []),
    ...(loaded.unreadVotes > 0
      ? [`${votes(loaded.unreadVotes)} were left out, since nothing tells in which election they were.`]
      : []),
    ...(loaded.unreadRows > 0
      ? [
          `${formatCount(loaded.unreadRows)} ${pluralise(loaded.unreadRows, "row")} can't be read and ${loaded.unreadRows === 1 ? "is" : "are"} not in it.`,
        ]
      : []),
    ...(loaded.confidential > 0
      ? [`${formatCount(loaded.confidential)} are confidential: their addresses are never shown.`]
      : []),
    ...(loaded.passedOver.length > 0 ? [`Not read in the archives: ${loaded.passedOver.join(", ")}.`] : []),
  ];
}

/** "98 %"; neither all nor none where a few are missing or there. */
function shareWords(count: number, of: number): string {
  return `${Math.min(99, Math.max(1, Math.round((count / of) * 100)))} %`;
}
