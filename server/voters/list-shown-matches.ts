import "server-only";
import { besideEachOther } from "@/lib/voters/match-sides";
import { listShownContacts } from "@/server/people/store/list-shown-contacts";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { listOpenMatches } from "./store/list-open-matches";
import { listVotersById } from "./store/list-voters-by-id";

/**
 * Lists the contacts that need a decision, the surest first without the first `skip`, no more than `limit`, each beside the
 * voters that it may be.
 */
export async function listShownMatches(pocket: Pocket, page: { limit: number; skip: number }) {
  const open = await listOpenMatches(pocket, page);
  const contacts = await listShownContacts(pocket, [...new Set(open.map(({ personId }) => personId))]);
  const voters = await listVotersById(pocket, [...new Set(open.map(({ voterUid }) => voterUid))]);
  return besideEachOther(pocket.slug, open, contacts, voters);
}
