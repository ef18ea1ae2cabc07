import "server-only";
import { formatCount, pluralise } from "@/lib/text/format";
import { Refusal } from "@/server/platform/refusal";
import type { VoterFacts } from "@/server/voters/store/collect-voters";
import type { VoteCounts } from "@/server/voters/store/collect-votes";

/** What the current release holds, by state and by state and county; null where there is none. */
export type CurrentCounts = Pick<VoterFacts, "states" | "counties"> | null;

/** A release with fewer than this share of the voters that a state had is taken for half of one. */
const leastShare = 0.8;
/** Whose data is withheld are few everywhere. */
const mostConfidential = 0.4;
/** Typing errors aside, voters live in their state. */
const mostForeign = 0.01;
/** A county of at least so many voters doesn't vanish. */
const countyVoters = 200;

/** Refuses what is not a whole release of the right state: file_refused, with the reason. `state`: the one that was said. */
export function refuseRelease(facts: VoterFacts, state: string | null, current: CurrentCounts): void {
  refuseUnusable(facts);
  refuseOtherStates(facts, state, current);
  for (const one of Object.keys(facts.states))
    if (current?.states[one] !== undefined) refuseHalf(one, facts, current);
}

/** What can't be a list of voters at all. */
function refuseUnusable(facts: VoterFacts): void {
  const { rows, withoutId, withoutName, withoutState, repeated, repeatedId, confidential } = facts;
  if (rows === 0) throw refused("There are no voters in it.");
  if (withoutState > 0)
    throw refused(`${formatCount(withoutState)} voters have no state. Say which state it is.`);
  if (withoutId > 0) throw refused(`${formatCount(withoutId)} of ${formatCount(rows)} voters have no id.`);
  if (withoutName > rows / 100)
    throw refused(`${formatCount(withoutName)} of ${formatCount(rows)} voters have no last name.`);
  if (confidential > rows * mostConfidential)
    throw refused(
      `${formatCount(confidential)} of ${formatCount(rows)} voters would be confidential. The column that says so probably means something else.`,
    );
  if (repeated > 0)
    throw refused(
      `${formatCount(repeated)} ${pluralise(repeated, "id stands", "ids stand")} more than once, such as ${repeatedId}. An id is one voter's.`,
    );
}

/** What is of other states than was said, or than the current release is of. */
function refuseOtherStates(facts: VoterFacts, state: string | null, current: CurrentCounts): void {
  const { rows, foreign, foreignState } = facts;
  const states = Object.keys(facts.states);
  if (foreign > rows * mostForeign)
    throw refused(
      `${formatCount(foreign)} of ${formatCount(rows)} voters have an address in ${foreignState}, not in ${states.join(", ")}.`,
    );
  if (state !== null && states.some((one) => one !== state))
    throw refused(
      `It holds voters of ${states.filter((one) => one !== state).join(", ")}, not only of ${state}.`,
    );
  if (current === null) return;
  const added = states.filter((one) => current.states[one] === undefined);
  if (added.length > 0 && state === null)
    throw refused(
      `It is of ${added.join(", ")}; the current release is of ${Object.keys(current.states).join(", ")}. Say ${added[0]} as the state if it is to stand beside it.`,
    );
}

function refuseHalf(state: string, facts: VoterFacts, current: NonNullable<CurrentCounts>): void {
  const [now, before] = [facts.states[state] ?? 0, current.states[state] ?? 0];
  if (now < before * leastShare)
    throw refused(
      `It has ${formatCount(now)} voters of ${state}, the current release ${formatCount(before)}: it looks like half of one.`,
    );
  const known = Object.entries(current.counties).filter(([county]) => county.startsWith(`${state} `));
  const gone = known.filter(([county, voters]) => voters >= countyVoters && !facts.counties[county]);
  // Where none is called as before, they are written otherwise, as by an earlier version that kept a state's codes.
  if (gone.length > 0 && known.some(([county]) => facts.counties[county]))
    throw refused(
      `It has no voter of ${gone
        .slice(0, 5)
        .map(([county]) => county.slice(3))
        .join(", ")}${gone.length > 5 ? " and others" : ""}, who are in the current release.`,
    );
}

/** Refuses lists of votes of which not one is of these voters: file_refused. */
export function refuseVotes({ votes, strays }: VoteCounts): void {
  if (votes === 0 && strays > 0)
    throw refused(
      `None of its ${formatCount(strays)} votes is of one of its voters: it is of another state or release.`,
    );
}

const refused = (reason: string) => new Refusal("file_refused", `${reason} Nothing was changed.`);
