import "server-only";
import { type DuplicateLink, firstPairs } from "@/lib/duplicates/duplicates";
import type { ShownContact } from "@/server/people/store/list-shown-contacts";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { countGroups } from "./store/count-groups";
import { createGroups } from "./store/create-groups";
import { dropGroups } from "./store/drop-groups";
import { keptTables } from "./store/found-tables";
import { listExtremeGroups } from "./store/list-extreme-groups";
import { listGroupContacts } from "./store/list-group-contacts";
import { listGroups } from "./store/list-groups";

/** A group to be looked at: how many contacts it has, the fullest of them, and the first of its pairs. */
interface ShownGroup {
  members: number;
  contacts: ShownContact[];
  pairs: DuplicateLink[];
}

interface ShownGroups {
  groups: number;
  /** How many contacts fewer there were, were each group one. */
  wouldGo: number;
  /** How many riskier ones stand before those that are shown. */
  skipped: number;
  /** The riskiest first. */
  shown: ShownGroup[];
}

/** The first pairs of a group are of so many of its members. */
const shownPairs = 3;
const membersOfPairs = shownPairs + 1;

/**
 * The groups that the last search found, as they are now, at this certainty: how many, and the riskiest of
 * them, no more than `limit`, each with no more than `mostContacts`. `skip`: without so many of the first, but never
 * without the last.
 */
export async function listShownGroups(
  pocket: Pocket,
  threshold: number,
  { limit, mostContacts, skip = 0 }: { limit: number; mostContacts: number; skip?: number },
): Promise<ShownGroups> {
  await createGroups(pocket, keptTables, threshold);
  const { groups, wouldGo } = await countGroups(pocket);
  const skipped = Math.min(skip, Math.max(0, groups - 1));
  const riskiest = await listExtremeGroups(pocket, "riskiest", limit, skipped);
  const numbers = riskiest.map(({ number }) => number);
  const beginnings = await listGroups(pocket, keptTables, threshold, numbers, membersOfPairs);
  const contacts = await listGroupContacts(pocket, numbers, mostContacts);
  await dropGroups(pocket);
  const beginningOf = new Map(beginnings.map((group) => [group.number, group]));
  const shown = riskiest.flatMap(({ number, members }) => {
    const beginning = beginningOf.get(number);
    if (!beginning) return [];
    return [
      {
        members,
        contacts: contacts.filter((contact) => contact.number === number),
        pairs: firstPairs(beginning, shownPairs),
      },
    ];
  });
  return { groups, wouldGo, skipped, shown };
}
