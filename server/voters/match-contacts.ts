import "server-only";
import type { Editor } from "@/server/people/store/person-edit";
import { log } from "@/server/platform/log";
import { listTenants } from "@/server/platform/manager/tenants";
import { handedOver, handOver, withHandOver } from "@/server/platform/pocket/hand-over";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { readPocket, writePocket } from "@/server/platform/pocket/use";
import { findComparison } from "@/server/voters/store/decide-voter";
import { foundMatches, type MatchFigures, matchVoters } from "@/server/voters/store/match-voters";
import { type OutcomeCounts, saveMatches } from "@/server/voters/store/save-matches";
import { findVoters, requireVoters } from "@/server/voters/store/voter-file";

export interface ContactsMatched extends OutcomeCounts, Compared {
  ms: number;
}

interface Compared extends MatchFigures {
  version: string;
}

/**
 * Compares a campaign's contacts with the voter file and keeps what it finds. Others may read and write meanwhile.
 * Refuses: data_unavailable (no voter file).
 */
export const matchContacts = (slug: string, editor: Editor): Promise<ContactsMatched> =>
  withHandOver(slug, async (folder) => {
    const startedAt = performance.now();
    const compared = await compareContacts(slug, folder);
    const ms = Math.round(performance.now() - startedAt);
    const counts = await keepMatches(slug, folder, compared, { ...editor, ms });
    return { ...compared, ...counts, ms: Math.round(performance.now() - startedAt) };
  });

/**
 * Compares a campaign's contacts as they are now and lays what it finds into a folder of `withHandOver`.
 * Refuses: data_unavailable.
 */
export const compareContacts = (slug: string, folder: string): Promise<Compared> =>
  readPocket(
    slug,
    async (pocket) => {
      const { version } = requireVoters(pocket);
      const figures = await matchVoters(pocket);
      await handOver(pocket, folder, Object.values(foundMatches));
      return { ...figures, version };
    },
    { heavy: true, timeoutMs: 15 * 60_000 },
  );

/**
 * Keeps what a comparison has laid into its folder, whatever was written meanwhile. Gives how many contacts
 * are how registered.
 */
export const keepMatches = (
  slug: string,
  folder: string,
  { version, ...figures }: Compared,
  editor: Editor & { ms: number },
): Promise<OutcomeCounts> => {
  const found = {
    pairs: handedOver(folder, foundMatches.pairs),
    matches: handedOver(folder, foundMatches.matches),
    candidates: handedOver(folder, foundMatches.candidates),
    left: handedOver(folder, foundMatches.left),
  };
  return writePocket(slug, (pocket) => saveMatches(pocket, found, figures, { ...editor, version }), {
    timeoutMs: 5 * 60_000,
  });
};

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
