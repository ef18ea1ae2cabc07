import "server-only";
import path from "node:path";
import { z } from "zod";
import { formatCount } from "@/lib/text/format";
import { MapFileShape } from "@/server/imports/commands/import-file";
import { votersDir } from "@/server/platform/env";
import { digestOf } from "@/server/platform/files/digest";
import { Refusal } from "@/server/platform/refusal";
import { beginRelease, type NewRelease } from "@/server/voters/store/begin-release";
import { checkVoters } from "@/server/voters/store/check-voters";
import { collectVoters } from "@/server/voters/store/collect-voters";
import { collectVotes, type VoteCounts } from "@/server/voters/store/collect-votes";
import { countVoters } from "@/server/voters/store/count-voters";
import { dropRelease } from "@/server/voters/store/drop-release";
import { endRelease } from "@/server/voters/store/end-release";
import { findCurrentVersion } from "@/server/voters/store/find-current-version";
import { keepOtherStates } from "@/server/voters/store/keep-other-states";
import { noteChanges } from "@/server/voters/store/note-changes";
import { writeVoters } from "@/server/voters/store/write-voters";
import type { LoadWatch } from "./load-watch";
import { type ReadList, readLayout } from "./read-layout";
import { refuseRelease, refuseVotes } from "./refuse-release";
import type { StagedList } from "./stage-files";
import { type HistoryList, voteRows } from "./store/vote-sql";
import { voterRows } from "./store/voter-sql";

/** What is known of a release before it is loaded. */
export const ReleaseRequest = z.object({
  /** Absolute paths of the files as they came. */
  files: z.array(z.string()).readonly(),
  layout: z.string(),
  map: MapFileShape.optional(),
  /** Mappings of lists by their place, where a person has chosen them one by one. */
  maps: z.record(z.string(), MapFileShape).optional(),
  /** Two letters; where the files don't say it, or to add a state. */
  state: z.string().nullable(),
  /** ISO date on which the files were made. */
  asOf: z.string(),
  terms: z.string(),
  loadedBy: z.string(),
});
export type ReleaseRequest = z.infer<typeof ReleaseRequest>;

/** Reads what staged lists hold, checks it and writes it into a file of its own. `staging`: where they lie. Refuses: file_refused, invalid_input. */
export async function buildRelease(
  version: string,
  staging: string,
  staged: readonly StagedList[],
  options: ReleaseRequest,
  watch: LoadWatch,
) {
  const { layout, map, maps, state } = options;
  const lists = staged.map((list, at) => readLayout(list, { layout, map: maps?.[at] ?? map, state }));
  const release = await beginRelease(version, [staging, votersDir()]);
  const interrupt = () => release.connection.interrupt();
  watch.signal?.addEventListener("abort", interrupt);
  try {
    const built = await fill(release, lists, options, watch);
    await endRelease(release);
    return built;
  } catch (error) {
    await dropRelease(release);
    throw error;
  } finally {
    watch.signal?.removeEventListener("abort", interrupt);
  }
}

async function fill(
  release: NewRelease,
  lists: readonly ReadList[],
  options: ReleaseRequest,
  watch: LoadWatch,
) {
  const voters = lists.flatMap((one) => (one.kind === "voters" ? [one] : []));
  const histories = lists.flatMap((one) => (one.kind === "history" ? [one.list] : []));
  const [first] = voters;
  if (!first) throw new Refusal("file_refused", "None of the files holds voters. Nothing was changed.");
  watch.say("Putting the voters together");
  const facts = await collectVoters(
    release,
    voters.map(({ list }) => voterRows(list)),
  );
  const current = await findCurrentVersion();
  refuseRelease(facts, options.state, current === null ? null : await countVoters(current));
  const counts = await collectHistories(release, histories, Object.keys(facts.states));
  const kept = current === null ? 0 : await keepOtherStates(release, current);
  watch.say(`Writing ${formatCount(facts.rows + kept)} voters`);
  await writeVoters(release, {
    label: first.layout.label,
    layout: first.layout.name,
    files: options.files.map((file) => path.basename(file)),
    sha256: await Promise.all(options.files.map(digestOf)),
    asOf: options.asOf,
    loadedBy: options.loadedBy,
    loadedAt: new Date(),
    terms: options.terms,
  });
  watch.say("Comparing it with the release before");
  await noteChanges(release, current);
  watch.say("Checking what was written");
  const { confidential } = await checkVoters(release, facts.rows + kept);
  return {
    layout: first.layout.name,
    rows: facts.rows + kept,
    states: facts.states,
    filled: facts.filled,
    votes: counts.votes,
    strayVotes: counts.strays,
    unreadVotes: counts.unread,
    confidential,
  };
}

/** Adds the votes of lists of their own. Refuses: file_refused (they are of nobody here), invalid_input (nothing tells of which state they are). */
async function collectHistories(
  release: NewRelease,
  histories: readonly HistoryList[],
  states: readonly string[],
): Promise<VoteCounts> {
  if (histories.length === 0) return { votes: 0, strays: 0, unread: 0 };
  const [only, ...others] = states;
  const counts = await collectVotes(
    release,
    histories.map((list) => {
      const state = list.state ?? (others.length === 0 ? only : undefined);
      if (state === undefined)
        throw new Refusal(
          "invalid_input",
          `Nothing tells whether the votes are of ${states.join(" or ")}. Load one state at a time.`,
        );
      return voteRows({ ...list, state });
    }),
  );
  refuseVotes(counts);
  return counts;
}
