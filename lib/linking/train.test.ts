import { describe, expect, it } from "vitest";
import { levelWeight, likelihoods, type Pattern, trainModel, type UsualShares } from "./train";

// Three comparisons: first name and birth date, which are a person's own, and an address, which a household shares.
const usual: UsualShares[] = [
  { one: [0.1, 0.9], home: null, alike: 0.01 },
  { one: [0.1, 0.9], home: null, alike: 0.01 },
  { one: [0.3, 0.7], home: [0.1, 0.9] },
];
const strangers = [
  [0.99, 0.01],
  [0.999, 0.001],
  [0.99999, 0.00001],
];
const train = (patterns: Pattern[]) => trainModel(patterns, { strangers, usual, allPairs: 5e6 });
const people: Pattern[] = [
  { levels: [2, 2, 2], pairs: 400 },
  { levels: [2, 2, 1], pairs: 100 },
  { levels: [1, 1, 1], pairs: 5000 },
];

describe("trainModel", () => {
  it("takes who shares an address alone for people of one household, where there are such", () => {
    const model = train([...people, { levels: [1, 1, 2], pairs: 3000 }]);
    expect(likelihoods(model, [1, 1, 2]).home).toBeGreaterThan(0.9);
    expect(likelihoods(model, [1, 1, 2]).one).toBeLessThan(0.05);
    expect(likelihoods(model, [2, 2, 2]).one).toBeGreaterThan(0.99);
    expect(model.homePrior).toBeGreaterThan(model.onePrior);
  });

  it("learns from the pairs how often a person's address differs", () => {
    const moved = train([{ levels: [2, 2, 1], pairs: 2000 }, ...people]);
    expect(moved.one[2]?.[0]).toBeGreaterThan(train(people).one[2]?.[0] ?? 1);
  });

  it("says nothing from what isn't known", () => {
    const model = train(people);
    const { one, home } = likelihoods(model, [0, 0, 0]);
    expect(one + home).toBeLessThan(0.01);
    expect(levelWeight(model, "one", 0, 2)).toBeGreaterThan(0);
    expect(levelWeight(model, "one", 0, 1)).toBeLessThan(0);
  });

  it("stays with what is usual where there is nothing to learn from", () => {
    const model = train([]);
    for (const [at, list] of model.one.entries())
      for (const [k, share] of list.entries()) expect(share).toBeCloseTo(usual[at]?.one[k] ?? 0);
  });
});
