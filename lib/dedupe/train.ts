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
}

/** What is taken for the shares of a comparison's levels before there is anything to learn from. */
export interface UsualShares {
  one: readonly number[];
  /** Among people of one household; null: as among strangers, but for `alike`. */
  home: readonly number[] | null;
  /** How often two people of a household agree entirely all the same: twins in the day of birth, namesakes in the name. */
  alike?: number;
}

const rounds = 25;
/** As many pairs as count for what is usual, beside those that are there to learn from. */
const usualPairs = 60;

/**
 * Learns a model by expectation maximisation from the compared pairs, with the shares among strangers (from pairs taken at random)
 * as they are. `allPairs`: how many pairs there could be.
 */
export function trainModel(
  patterns: readonly Pattern[],
  { strangers, usual, allPairs }: { strangers: number[][]; usual: readonly UsualShares[]; allPairs: number },
): LinkModel {
  const start = Math.min(0.01, 1 / Math.sqrt(allPairs));
  const home = usual.map(
    (shares, at) => shares.home?.slice() ?? withAlike(strangers[at] ?? [], shares.alike ?? 0),
  );
  let model: LinkModel = {
    one: usual.map(({ one }) => [...one]),
    home,
    strangers,
    onePrior: start,
    homePrior: start,
  };
  for (let round = 0; round < rounds; round++) model = learn(model, patterns, usual, allPairs);
  return model;
}

function learn(
  model: LinkModel,
  patterns: readonly Pattern[],
  usual: readonly UsualShares[],
  allPairs: number,
): LinkModel {
  const sums = {
    one: usual.map(({ one }) => one.map((share) => share * usualPairs)),
    home: usual.map(({ home }) => home?.map((share) => share * usualPairs) ?? null),
  };
  let [ones, homes] = [0, 0];
  for (const { levels, pairs } of patterns) {
    const likely = likelihoods(model, levels);
    const [one, home] = [likely.one * pairs, likely.home * pairs];
    ones += one;
    homes += home;
    for (const [at, level] of levels.entries()) {
      if (level === 0) continue;
      add(sums.one[at], level, one);
      add(sums.home[at], level, home);
    }
  }
  return {
    ...model,
    one: sums.one.map(shares),
    home: sums.home.map((list, at) => (list ? shares(list) : (model.home[at] ?? []))),
    onePrior: Math.min(0.3, Math.max(ones, 1) / allPairs),
    homePrior: Math.min(0.3, Math.max(homes, 0.1) / allPairs),
  };
}

function add(list: number[] | null | undefined, level: number, pairs: number): void {
  if (list) list[level - 1] = (list[level - 1] ?? 0) + pairs;
}

const shares = (list: readonly number[]) => {
  const total = list.reduce((sum, value) => sum + value, 0);
  return list.map((value) => value / total);
};

const withAlike = (list: readonly number[], alike: number) =>
  list.map((share, k) => share * (1 - alike) + (k === list.length - 1 ? alike : 0));

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
