import { blankCells, changeCells, personCells, repeatCells, spoil, unusableCells } from "./list-cells";
import { emptyTruth, type ListOptions, type ListTruth } from "./list-options";
import { peopleOf, type SyntheticPerson } from "./person";
import { Random } from "./random";

const stream = { row: 31, fate: 32, form: 33, spoil: 34, repeat: 35, change: 36 };
const defaultBadShare = 0.005;
const defaultDuplicateShare = 0.03;

type Fate = "plain" | "bad" | "ragged" | "changed" | "blanked";

/** The state of a list in the making. */
interface Making {
  options: ListOptions;
  truth: ListTruth;
  random: Random;
  firstIndex: number;
  /** Draws that belong to this list rather than to its people. */
  listSeed: number;
  personAt: (index: number) => SyntheticPerson;
  earlierAt: (index: number) => SyntheticPerson;
}

/** What befalls a person's row; by index alone, so that it is known again when the person is repeated. */
function fateOf({ random, options }: Making, index: number): Fate {
  random.reseed(options.seed, stream.fate, index);
  if (random.chance(options.badShare ?? defaultBadShare)) return "bad";
  if (random.chance(0.01) && options.ragged) return "ragged";
  const { overlap } = options;
  if (!overlap || index >= overlap.until) return "plain";
  const draw = random.fraction();
  if (draw < overlap.changedShare) return "changed";
  return draw < overlap.changedShare + overlap.blankShare ? "blanked" : "plain";
}

/** An earlier person whose row holds all that is known of the person; null where this row is no repeat. */
function pickEarlier(making: Making, row: number): number | null {
  const { random, truth, firstIndex, options } = making;
  random.reseed(making.listSeed, stream.row, row);
  if (!random.chance(options.duplicateShare ?? defaultDuplicateShare)) return null;
  let index = firstIndex + random.below(truth.nextIndex - firstIndex);
  if (index >= truth.nextIndex) return null;
  while (index >= firstIndex && fateOf(making, index) !== "plain") index -= 1;
  return index >= firstIndex ? index : null;
}

function repeatRow({ truth, random, earlierAt, listSeed }: Making, row: number, index: number): string[] {
  const { cells, kind } = repeatCells(earlierAt(index), random.reseed(listSeed, stream.repeat, row));
  truth.duplicates += 1;
  truth.duplicatesBy[kind] += 1;
  return cells;
}

function wholeRow(making: Making, fate: Fate, cells: string[], person: SyntheticPerson): string[] {
  const { truth, random, options, listSeed } = making;
  truth.people += 1;
  if (options.overlap && person.index < options.overlap.until) truth.shared += 1;
  if (fate === "bad") {
    truth.badValues += 1;
    truth.badBy[spoil(cells, person, random.reseed(options.seed, stream.spoil, person.index))] += 1;
  } else if (fate === "changed") {
    truth.changed += 1;
    changeCells(cells, person, random.reseed(listSeed, stream.change, person.index));
  } else if (fate === "blanked") {
    truth.blanked += 1;
    blankCells(cells, random.reseed(listSeed, stream.change, person.index));
  }
  return cells;
}

function personRow(making: Making): string[] {
  const { truth, random, options } = making;
  const person = making.personAt(truth.nextIndex);
  truth.nextIndex += 1;
  const fate = fateOf(making, person.index);
  const cells = personCells(person, random.reseed(options.seed, stream.form, person.index));
  if (fate !== "ragged") return wholeRow(making, fate, cells, person);
  truth.ragged += 1;
  return random.chance(0.5) ? cells.slice(0, -2) : [...cells, "extra"];
}

/**
 * Makes a list's rows of cells, in the order of `listColumns`: `next` must be called once for each row from 0 on,
 * and `truth` counts what it gave so far.
 */
export function listRows(options: ListOptions): { next: (row: number) => string[]; truth: ListTruth } {
  const { seed, rows, firstIndex = 0, badShare = defaultBadShare } = options;
  const truth = emptyTruth(options);
  const random = new Random(seed);
  const listSeed = seed ^ Math.imul(firstIndex, 0x9e3779b1);
  const people = { personAt: peopleOf(seed), earlierAt: peopleOf(seed) };
  const making: Making = { options, truth, random, firstIndex, listSeed, ...people };
  const unusableEvery = badShare > 0 ? Math.max(2, Math.round(10 / badShare)) : rows + 1;

  function next(row: number): string[] {
    if (badShare > 0 && row % unusableEvery === 777 % unusableEvery) {
      truth.unusable += 1;
      return unusableCells(random.reseed(listSeed, stream.row, row));
    }
    const earlier = pickEarlier(making, row);
    return earlier === null ? personRow(making) : repeatRow(making, row, earlier);
  }
  return { next, truth };
}
