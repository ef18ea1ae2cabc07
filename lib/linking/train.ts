/**
 * A Fellegi–Sunter model (Fellegi and Sunter 1969) with a third kind of pair: two people of one household. For each comparison it
 * holds the shares of its levels 1, 2 … among pairs of one person (`one`), of one household (`home`) and of strangers
 * (`strangers`), and how frequent the first two kinds are among all pairs there could be. Without the third kind whoever shares a
 * name, a house and a phone is taken for one person.
 */
export interface LinkModel {
  one: number[][];
  home: number[][];
  strangers: number[][];
  onePrior: number;
  homePrior: number;
}

/** Pairs that agree in the same way. levels: one a comparison, 0 where it says nothing, else from 1. */
export interface Pattern {
  levels: readonly number[];
  pairs: number;
  /** Not one person wherever there are households among the contacts: other names, or a generation between. */
  housemates?: boolean;
}

/** What is taken for the shares of a comparison's levels before there is anything to learn from. */
export interface UsualShares {
  one: readonly number[];
  /** Among people of one household; null: as among strangers, but for `alike`. */
  home: readonly number[] | null;
  /** How often two people of a household agree entirely all the same: twins in the day of birth, namesakes in the name. */
  alike?: number;
  /** Agreement in it makes a household. */
  shared?: boolean;
}

const rounds = 25;
/** As many pairs as count for what is usual, beside those that are there to learn from. */
const usualPairs = 60;
/** As many count for how often two of a household agree in what is a person's own, which is rare. */
const usualHomes = 300;

/**
 * Learns a model by expectation maximisation from the compared pairs, with the shares among strangers (from pairs taken at random)
 * as they are. `allPairs`: how many pairs there could be.
 */
export function trainModel(
  patterns: readonly Pattern[],
  { strangers, usual, allPairs }: { strangers: number[][]; usual: readonly UsualShares[]; allPairs: number },
): LinkModel {
  const start = Math.min(0.01, 1 / Math.sqrt(allPairs));
  let model: LinkModel = {
    one: usual.map(({ one }) => [...one]),
    home: usual.map((shares, at) => [...usualHome(shares, strangers[at])]),
    strangers,
    onePrior: start,
    homePrior: start,
  };
  const learnFrom = (known: readonly Pattern[]) => {
    for (let round = 0; round < rounds; round++) model = learn(model, known, usual, allPairs);
  };
  learnFrom(patterns.map(({ levels, pairs }) => ({ levels, pairs })));
  if (hasHouseholds(model)) learnFrom(patterns);
  return model;
}

/** Whether households are among the contacts, and not only here and there. */
export const hasHouseholds = ({ homePrior, onePrior }: Pick<LinkModel, "homePrior" | "onePrior">) =>
  homePrior > onePrior / 4;

function learn(
  model: LinkModel,
  patterns: readonly Pattern[],
  usual: readonly UsualShares[],
  allPairs: number,
): LinkModel {
  const sums = {
    one: usual.map(({ one }) => one.map((share) => share * usualPairs)),
    home: usual.map((shares, at) => {
      const pairs = shares.home ? usualPairs : usualHomes;
      return usualHome(shares, model.strangers[at]).map((share) => share * pairs);
    }),
  };
  let [ones, homes] = [0, 0];
  for (const { levels, pairs, housemates } of patterns) {
    const likely = likelihoods(housemates ? { ...model, onePrior: 0 } : model, levels);
    const [one, home] = [likely.one * pairs, likely.home * pairs];
    ones += one;
    homes += home;
    const telling = tellsOfHome(levels, usual);
    for (const [at, level] of levels.entries()) {
      if (level === 0) continue;
      add(sums.one[at], level, one);
      if (usual[at]?.home || telling) add(sums.home[at], level, home);
    }
  }
  return {
    ...model,
    one: sums.one.map(shares),
    home: sums.home.map((list, at) => {
      const learned = shares(list);
      return usual[at]?.home ? learned : withTop(model.strangers[at] ?? [], learned.at(-1) ?? 0);
    }),
    onePrior: Math.min(0.3, Math.max(ones, 1) / allPairs),
    homePrior: Math.min(0.3, Math.max(homes, 0.1) / allPairs),
  };
}

/** Whether how often people of a household agree in what is their own can be learned from a pair: all of that is known, and a home shared. */
const tellsOfHome = (levels: readonly number[], usual: readonly UsualShares[]) =>
  usual.every(({ home }, at) => home || levels[at] !== 0) &&
  usual.some(({ shared, one }, at) => shared && levels[at] === one.length);

function add(list: number[] | undefined, level: number, pairs: number): void {
  if (list) list[level - 1] = (list[level - 1] ?? 0) + pairs;
}

const shares = (list: readonly number[]) => {
  const total = list.reduce((sum, value) => sum + value, 0);
  return list.map((value) => value / total);
};

/** What is taken for a household's shares before anything is learned. */
const usualHome = ({ home, alike = 0 }: UsualShares, strangers: readonly number[] = []) =>
  home ?? withTop(strangers, alike + (1 - alike) * (strangers.at(-1) ?? 0));

/** The shares among strangers, but for that of the highest level. */
function withTop(strangers: readonly number[], top: number): number[] {
  const scale = (1 - top) / (1 - (strangers.at(-1) ?? 0));
  return strangers.map((share, k) => (k === strangers.length - 1 ? top : share * scale));
}

/** How many times as often as usual two of a household agree entirely in a comparison, in these contacts. */
export const timesAlike = (model: LinkModel, usual: UsualShares, at: number): number =>
  (model.home[at]?.at(-1) ?? 0) / (usualHome(usual, model.strangers[at]).at(-1) ?? 1);

/** How likely a pair is one person, or of one household, from its levels. */
export function likelihoods(model: LinkModel, levels: readonly number[]): { one: number; home: number } {
  let [one, home] = [model.onePrior, model.homePrior];
  for (const [at, level] of levels.entries()) {
    if (level === 0) continue;
    const stranger = model.strangers[at]?.[level - 1] ?? 1;
    one *= (model.one[at]?.[level - 1] ?? 1) / stranger;
    home *= (model.home[at]?.[level - 1] ?? 1) / stranger;
  }
  const total = one + home + 1 - model.onePrior - model.homePrior;
  return { one: one / total, home: home / total };
}

/** The weight of one level of one comparison for a kind of pair, in bits: how much likelier it is there than among strangers. */
export const levelWeight = (model: LinkModel, kind: "one" | "home", at: number, level: number): number =>
  Math.log2((model[kind][at]?.[level - 1] ?? 1) / (model.strangers[at]?.[level - 1] ?? 1));
