import "server-only";
import type { Editor } from "@/server/people/store/person-edit";
import { log } from "@/server/platform/log";
import { listTenants } from "@/server/platform/manager/tenants";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { readPocket, writePocket } from "@/server/platform/pocket/use";
import { findComparison } from "@/server/voters/store/decide-voter";
import { matchVoters } from "@/server/voters/store/match-voters";
import { type OutcomeCounts, saveMatches } from "@/server/voters/store/save-matches";
import { findVoters, requireVoters } from "@/server/voters/store/voter-file";

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

/** Compares anew after a list was loaded. Gives null where there is no voter file. */
export async function matchWherePossible(slug: string, by: string): Promise<ContactsMatched | null> {
  const isThere = await readPocket(slug, async (pocket) => findVoters(pocket) !== null);
  return isThere ? matchContacts(slug, { by, at: new Date() }) : null;
}

/** Compares the contacts of every campaign that was compared before with a new release, one campaign after the other. */
export async function compareAnew(by: string): Promise<void> {
  const tenants = await listTenants().catch((error: unknown) => {
    log.warn({ err: error }, "campaigns could not be compared with a new voter file");
    return [];
  });
  for (const { slug } of tenants.filter(({ status }) => status === "active"))
    await compareIf(
      slug,
      by,
      async (pocket) => findVoters(pocket) !== null && (await findComparison(pocket)) !== null,
    );
}

async function compareIf(
  slug: string,
  by: string,
  wanted: (pocket: Pocket) => Promise<boolean>,
): Promise<void> {
  try {
    if (await readPocket(slug, wanted)) await matchContacts(slug, { by, at: new Date() });
  } catch (error) {
    log.warn({ err: error, tenant: slug }, "contacts could not be compared with the voter file");
  }
}
