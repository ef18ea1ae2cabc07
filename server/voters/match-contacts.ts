import "server-only";
import { z } from "zod";
import type { JobId } from "@/lib/jobs/job";
import type { Slug } from "@/lib/platform/tenant";
import type { VoterOutcome } from "@/lib/voters/match";
import type { Editor } from "@/server/people/store/editor";
import type { JobContext } from "@/server/platform/jobs/kind";
import { watchPace } from "@/server/platform/jobs/watch-pace";
import { handedOver, handOver, withHandOver } from "@/server/platform/pocket/hand-over";
import type { ReadOptions } from "@/server/platform/pocket/in-turn";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { readPocket, writePocket } from "@/server/platform/pocket/use";
import type { OutcomeCounts } from "@/server/voters/store/count-outcomes";
import { findVoters } from "@/server/voters/store/find-voters";
import { foundMatches, matchVoters } from "@/server/voters/store/match-voters";
import { requireVoters } from "@/server/voters/store/require-voters";
import { saveMatches } from "@/server/voters/store/save-matches";

const Compared = z.object({
  contacts: z.number(),
  voters: z.number(),
  compared: z.number(),
  /** Of the voter file. */
  version: z.string(),
});
type Compared = z.infer<typeof Compared>;

/** What a comparison compared, and how many contacts are how registered. */
export const ContactsMatched = Compared.extend({
  ...z.object({
    matched: z.number(),
    ambiguous: z.number(),
    elsewhere: z.number(),
    unregistered: z.number(),
  } satisfies Record<VoterOutcome, z.ZodNumber>).shape,
  ms: z.number(),
});
export type ContactsMatched = z.infer<typeof ContactsMatched>;

/** The job that compares. */
type Work = Pick<JobContext, "signal" | "progress"> & { jobId: JobId };

/**
 * Compares a campaign's contacts with the voter file and keeps what it finds. Others may read and write meanwhile.
 * Refuses: data_unavailable (no voter file).
 */
export const matchContacts = (slug: Slug, editor: Editor, work?: Work): Promise<ContactsMatched> =>
  withHandOver(
    slug,
    async (folder) => {
      const startedAt = performance.now();
      const how = work ? watched(work) : {};
      const compared = await compareContacts(slug, folder, how);
      const ms = Math.round(performance.now() - startedAt);
      const counts = await keepMatches(slug, folder, compared, { ...editor, ms }, how);
      return { ...compared, ...counts, ms: Math.round(performance.now() - startedAt) };
    },
    work?.jobId,
  );

function watched(work: Work): Pick<ReadOptions, "signal" | "onPace"> {
  work.progress({ phase: "Beginning", startedAt: new Date().toISOString() });
  return watchPace(work);
}

/**
 * Compares a campaign's contacts as they are now and lays what it finds into a folder of `withHandOver`.
 * Refuses: data_unavailable.
 */
export const compareContacts = (
  slug: Slug,
  folder: string,
  how: Pick<ReadOptions, "signal" | "onPace"> = {},
): Promise<Compared> =>
  readPocket(
    slug,
    async (pocket) => {
      const { version } = requireVoters(pocket);
      const figures = await matchVoters(pocket);
      await handOver(pocket, folder, Object.values(foundMatches));
      return { ...figures, version };
    },
    { ...how, heavy: true, timeoutMs: 15 * 60_000 },
  );

/**
 * Keeps what a comparison has laid into its folder, whatever was written meanwhile. Gives how many contacts
 * are how registered.
 */
export const keepMatches = (
  slug: Slug,
  folder: string,
  { version, ...figures }: Compared,
  editor: Editor & { ms: number },
  how: Pick<ReadOptions, "signal" | "onPace"> = {},
): Promise<OutcomeCounts> => {
  const found = {
    pairs: handedOver(folder, foundMatches.pairs),
    matches: handedOver(folder, foundMatches.matches),
    candidates: handedOver(folder, foundMatches.candidates),
    left: handedOver(folder, foundMatches.left),
  };
  const save = (pocket: Pocket) => {
    pocket.step("Writing what was found", 1);
    return saveMatches(pocket, found, figures, { ...editor, version });
  };
  return writePocket(slug, save, {
    ...how,
    writer: { what: "A comparison with the voter file", by: editor.by },
    timeoutMs: 5 * 60_000,
  });
};

/** Compares anew after other work. Gives null where there is no voter file. */
export async function matchWherePossible(
  slug: Slug,
  editor: Editor,
  work: Work,
): Promise<ContactsMatched | null> {
  const isThere = await readPocket(slug, async (pocket) => findVoters(pocket) !== null);
  return isThere ? matchContacts(slug, editor, work) : null;
}
