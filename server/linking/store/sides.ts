import { type Comparison, comparisons } from "./compare";
import { toldApart } from "./told-apart";
import { apart } from "./two-people";

const randomPairs = 150_000;

/** Two relations of records whose pairs are compared: contacts with each other, or with voters. */
export interface Sides {
  /** The temporary tables of records, numbered by `n`. */
  a: string;
  b: string;
  comparisons: readonly Comparison[];
  /** SQL of what tells two records apart for certain, and the joins that it needs. */
  apart: string;
  joins: string;
  /** SQL of pairs (`a`, `b`) of numbers taken at random, and the records behind them where those of `b` are not all there are. */
  random: string;
  randomB: string;
  /** How many pairs there could be, and how many people the frequencies are taken from. */
  allPairs: number;
  people: number;
}

/** Contacts with each other. */
export const contactSides = (records: number): Sides => ({
  a: "linkage_record",
  b: "linkage_record",
  comparisons,
  apart: `(${apart} OR d.a_id IS NOT NULL)`,
  joins: `LEFT JOIN ${toldApart} d ON d.a_id = least(a.id, b.id) AND d.b_id = greatest(a.id, b.id)`,
  random: `SELECT * FROM (SELECT 1 + (hash(k, 1) % ${records})::INTEGER AS a,
      1 + (hash(k, 2) % ${records})::INTEGER AS b FROM range(${randomPairs}) r(k)) WHERE a <> b`,
  randomB: "linkage_record",
  allPairs: (records * (records - 1)) / 2,
  people: records,
});
