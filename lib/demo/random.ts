/** A table that `Random.weighted` draws from in constant time (Vose's alias method). */
export interface WeightedTable<T> {
  values: readonly T[];
  cut: Float64Array;
  alias: Uint32Array;
}

/** Builds a table of values with relative weights; the two lists are equally long and not empty. */
export function weightedTable<T>(values: readonly T[], weights: readonly number[]): WeightedTable<T> {
  if (values.length === 0 || values.length !== weights.length) throw new RangeError("One weight a value");
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const scaled = Float64Array.from(weights, (weight) => (weight * values.length) / total);
  const cut = new Float64Array(values.length).fill(1);
  const alias = Uint32Array.from(values, (_, position) => position);
  fillUp(scaled, cut, alias);
  return { values, cut, alias };
}

/** Fills each value's share up to 1 with a part of one that has more; `scaled`: shares, whose mean is 1. */
function fillUp(scaled: Float64Array, cut: Float64Array, alias: Uint32Array): void {
  const positions = [...scaled.keys()];
  const small = positions.filter((position) => (scaled[position] ?? 0) < 1);
  const large = positions.filter((position) => (scaled[position] ?? 0) >= 1);
  for (let low = small.pop(), high = large.pop(); low !== undefined && high !== undefined; ) {
    cut[low] = scaled[low] ?? 0;
    alias[low] = high;
    scaled[high] = (scaled[high] ?? 0) - (1 - (scaled[low] ?? 0));
    low = small.pop();
    if ((scaled[high] ?? 0) < 1) {
      low ??= high;
      if (low !== high) small.push(high);
      high = large.pop();
    }
  }
}

/** A table of [value, weight] pairs. */
export function weightedPairs<T>(pairs: readonly (readonly [T, number])[]): WeightedTable<T> {
  return weightedTable(
    pairs.map(([value]) => value),
    pairs.map(([, weight]) => weight),
  );
}

/**
 * Scatters `seed`, `stream` and `index` over 32 bits, evenly.
 * The finaliser is MurmurHash3's.
 */
export function scatter(seed: number, stream: number, index: number): number {
  let bits = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(stream + 1, 0xc2b2ae35) ^ index;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/**
 * A seeded source of random numbers (sfc32): the same seed, stream and index give the same sequence on
 * every machine. A `stream` keeps draws for different purposes apart; `index` makes each row's draws
 * independent of the rows before it. Not for secrets.
 */
export class Random {
  private a = 0;
  private b = 0;
  private c = 0;
  private counter = 1;

  constructor(seed: number, stream = 0, index = 0) {
    this.reseed(seed, stream, index);
  }

  /** Starts the sequence of (seed, stream, index) anew, without making an object. */
  reseed(seed: number, stream: number, index: number): this {
    this.a = scatter(seed, stream, index) | 0;
    this.b = seed | 0;
    this.c = Math.imul(index, 0x9e3779b1) ^ stream;
    this.counter = 1;
    for (let round = 0; round < 6; round++) this.next();
    return this;
  }

  /** The next whole number, 0 to 2³² − 1. */
  next(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** A number from 0 up to but not 1. */
  fraction(): number {
    return this.next() / 4_294_967_296;
  }

  /** A whole number from 0 up to but not `limit`. */
  below(limit: number): number {
    return Math.floor(this.fraction() * limit);
  }

  /** A whole number from `least` to `most`, both possible. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** True with this probability, 0 to 1. */
  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  /** One of a list that is not empty, each as likely. */
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  /** One value of a table, by its weight. */
  weighted<T>({ values, cut, alias }: WeightedTable<T>): T {
    const at = this.fraction() * values.length;
    const slot = Math.floor(at);
    return values[at - slot < (cut[slot] ?? 1) ? slot : (alias[slot] ?? slot)] as T;
  }
}
