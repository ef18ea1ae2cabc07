import "server-only";
import type { Editor } from "@/server/pocket/contacts/person-edit";
import { readPocket, writePocket } from "@/server/pocket/use";
import { matchVoters } from "@/server/pocket/voters/match-voters";
import { type OutcomeCounts, saveMatches } from "@/server/pocket/voters/save-matches";
import { requireVoters } from "@/server/pocket/voters/voter-file";

export interface ContactsMatched extends OutcomeCounts {
  contacts: number;
  voters: number;
  compared: number;
  version: string;
  ms: number;
}

/**
 * Compares a campaign's contacts with the voter file and keeps what it finds. Others may read and write meanwhile.
 * Refuses: data_unavailable (no voter file).
 */
export async function matchContacts(slug: string, editor: Editor): Promise<ContactsMatched> {
  const startedAt = performance.now();
  const { matching, version } = await readPocket(
    slug,
    async (pocket) => ({ version: requireVoters(pocket).version, matching: await matchVoters(pocket) }),
    { heavy: true, timeoutMs: 15 * 60_000 },
  );
  const ms = Math.round(performance.now() - startedAt);
  const counts = await writePocket(
    slug,
    (pocket) => saveMatches(pocket, matching, { ...editor, version, ms }),
    {
      timeoutMs: 5 * 60_000,
    },
  );
  const { contacts, voters, compared } = matching;
  return { contacts, voters, compared, version, ...counts, ms: Math.round(performance.now() - startedAt) };
}
