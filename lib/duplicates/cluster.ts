/** Links between people numbered from 0, in columns, the likeliest first. */
export interface Links {
  a: Int32Array;
  b: Int32Array;
  score: Float64Array;
}

/** Somebody who is linked to others. */
export interface GroupMember {
  /** From 1. The members of a group stand one behind the other, whatever certainty is asked for. */
  place: number;
  /** Equal, and from 1, for all whom links hold together, in however many groups. */
  pool: number;
  person: number;
  /**
   * From this certainty downwards the member is in one group with the one before; 0 for the first of a group.
   */
  joins: number;
}

/**
 * Puts everybody who is linked in an order of which the groups of any certainty can be read: two groups
 * become one by their likeliest link, and only while no pair across them is in `apart`: what fits each of two
 * people but not one of them is no bridge.
 */
export function* orderGroups(
  people: number,
  { a, b, score }: Links,
  apart: Pick<Links, "a" | "b">,
): Generator<GroupMember> {
  const pools = numbered(people);
  for (let k = 0; k < score.length; k++) pools[rootOf(pools, b[k] ?? 0)] = rootOf(pools, a[k] ?? 0);
  const groups = startGroups(people);
  const foes = foesOf(apart, pools);
  for (let k = 0; k < score.length; k++) {
    const ends = [rootOf(groups.parent, a[k] ?? 0), rootOf(groups.parent, b[k] ?? 0)] as const;
    join(groups, foes, ends, score[k] ?? 0);
  }
  yield* placeMembers(groups, pools);
}

/** Groups as trees of numbers, each with the list of its members. */
interface Groups {
  parent: Int32Array;
  first: Int32Array;
  last: Int32Array;
  next: Int32Array;
  joins: Float64Array;
}

const nobody = -1;
const numbered = (count: number) => Int32Array.from({ length: count }, (_, k) => k);

const startGroups = (people: number): Groups => ({
  parent: numbered(people),
  first: numbered(people),
  last: numbered(people),
  next: new Int32Array(people).fill(nobody),
  joins: new Float64Array(people),
});

/** The number that stands for the whole of whose part `person` is; the way there is shortened. */
function rootOf(parent: Int32Array, person: number): number {
  let at = person;
  for (;;) {
    const up = parent[at] ?? at;
    if (up === at) return at;
    const above = parent[up] ?? up;
    parent[at] = above;
    at = above;
  }
}

type Foes = Map<number, Set<number>>;

/** Of people whom links hold together alone: the others never meet. */
function foesOf({ a, b }: Pick<Links, "a" | "b">, pools: Int32Array): Foes {
  const foes: Foes = new Map();
  const add = (one: number, other: number) => {
    const known = foes.get(one);
    if (known) known.add(other);
    else foes.set(one, new Set([other]));
  };
  for (let k = 0; k < a.length; k++) {
    const [one, other] = [a[k] ?? 0, b[k] ?? 0];
    if (rootOf(pools, one) !== rootOf(pools, other)) continue;
    add(one, other);
    add(other, one);
  }
  return foes;
}

/**
 * Makes two groups one, unless they are one or are foes. Foes are told by group, so that nobody asks each
 * member.
 */
function join(groups: Groups, foes: Foes, [one, other]: readonly [number, number], score: number): void {
  if (one === other || foes.get(one)?.has(other)) return;
  const swap = (foes.get(one)?.size ?? 0) < (foes.get(other)?.size ?? 0);
  const [stays, goes] = swap ? [other, one] : [one, other];
  const { parent, first, last, next, joins } = groups;
  const head = first[goes] ?? goes;
  parent[goes] = stays;
  next[last[stays] ?? stays] = head;
  last[stays] = last[goes] ?? goes;
  joins[head] = score;
  for (const foe of foes.get(goes) ?? []) {
    foes.get(foe)?.delete(goes);
    foes.get(foe)?.add(stays);
    foes.get(stays)?.add(foe);
  }
  foes.delete(goes);
}

function* placeMembers({ parent, first, next, joins }: Groups, pools: Int32Array): Generator<GroupMember> {
  const poolNumbers = new Map<number, number>();
  const alone = countAlone(pools);
  let place = 0;
  for (let root = 0; root < parent.length; root++) {
    if (parent[root] !== root) continue;
    const pool = rootOf(pools, root);
    if (alone[pool]) continue;
    const number = poolNumbers.get(pool) ?? poolNumbers.size + 1;
    poolNumbers.set(pool, number);
    for (let person = first[root] ?? root; person !== nobody; person = next[person] ?? nobody)
      yield { place: ++place, pool: number, person, joins: joins[person] ?? 0 };
  }
}

/** Whether a number stands for nobody but itself. */
function countAlone(pools: Int32Array): Uint8Array {
  const alone = new Uint8Array(pools.length).fill(1);
  for (let k = 0; k < pools.length; k++) {
    const root = rootOf(pools, k);
    if (root !== k) alone[root] = 0;
  }
  return alone;
}
