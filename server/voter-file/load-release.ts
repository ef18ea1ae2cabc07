import "server-only";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { formatCount } from "@/lib/format";
import { votersDir } from "@/server/env";
import type { MapFile } from "@/server/import/apply-map";
import { digestOf } from "@/server/import/digest";
import { Refusal } from "@/server/refusal";
import {
  collectVoters,
  collectVotes,
  type VoteCounts,
  type VoterFacts,
} from "@/server/voters/collect-voters";
import { keepOtherStates } from "@/server/voters/keep-other-states";
import { noteChanges } from "@/server/voters/note-changes";
import {
  beginRelease,
  clearLeftovers,
  dropRelease,
  endRelease,
  type NewRelease,
} from "@/server/voters/release-file";
import { countVoters, findCurrentVersion } from "@/server/voters/releases";
import { checkVoters, writeVoters } from "@/server/voters/write-voters";
import { noteLoading, whileLoading } from "./loading";
import { publishToAll } from "./publish";
import { type ReadList, readLayout } from "./read-layout";
import { refuseRelease, refuseVotes } from "./refuse-release";
import { type StagedFiles, type StagedList, stageFiles } from "./stage-files";
import { type HistoryList, voteRows } from "./vote-sql";
import { voterRows } from "./voter-sql";

/** What is said of a release. */
interface ReleaseSaid {
  /** Absolute paths of the files as they came. */
  files: readonly string[];
  layout: string;
  map?: MapFile | undefined;
  /** Mappings of lists by their place, where a person has chosen them one by one. */
  maps?: Readonly<Record<number, MapFile>>;
  /** Two letters; where the files don't say it, or to add a state. */
  state: string | null;
  /** ISO date on which the files were made. */
  asOf: string;
  terms: string;
  loadedBy: string;
}

export interface LoadedRelease {
  version: string;
  layout: string;
  rows: number;
  states: Record<string, number>;
  votes: number;
  /** How many of the voters that were read have what. */
  filled: VoterFacts["filled"];
  /** Votes of nobody in the release, and such whose election can't be told. */
  strayVotes: number;
  unreadVotes: number;
  /** Rows of the files that can't be read, and are in no release. */
  unreadRows: number;
  /** What lay beside the lists in an archive, and was not read. */
  passedOver: string[];
  confidential: number;
  removed: string[];
  ms: { stage: number; build: number; total: number };
}

/**
 * Loads a release of the voter file: reads it, checks it, writes it beside the current one, and gives it to every campaign. Voters of
 * other states stay. Refuses: conflict (another load is running), not_found, invalid_input, file_refused; the current release then stays.
 */
export const loadRelease = (said: ReleaseSaid): Promise<LoadedRelease> =>
  whileLoading(async () => {
    const startedAt = performance.now();
    const staging = path.join(votersDir(), `${newVersion()}.staging`);
    try {
      await clearLeftovers();
      await mkdir(staging, { recursive: true });
      const staged = await stageFiles(said.files, staging);
      return await loadStaged(staged, staging, said, startedAt);
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
  });

/** The same for lists that were read before into the folder `dir`. */
export const loadRead = (staged: StagedFiles, dir: string, said: ReleaseSaid): Promise<LoadedRelease> =>
  whileLoading(async () => {
    await clearLeftovers();
    return loadStaged(staged, dir, said, performance.now());
  });

const newVersion = () => new Date().toISOString().replaceAll(/[-:.]/gu, "").slice(0, 18).replace("T", "-");

/** `startedAt`: as performance.now(). */
async function loadStaged(
  staged: StagedFiles,
  dir: string,
  said: ReleaseSaid,
  startedAt: number,
): Promise<LoadedRelease> {
  const version = newVersion();
  const stagedAt = performance.now();
  const built = await build(version, dir, staged.lists, said);
  noteLoading("Giving it to the campaigns");
  const removed = await publishToAll(version);
  const endedAt = performance.now();
  return {
    version,
    ...built,
    unreadRows: staged.lists.reduce((sum, { reading }) => sum + reading.unreadable, 0),
    passedOver: staged.passedOver,
    removed,
    ms: {
      stage: Math.round(stagedAt - startedAt),
      build: Math.round(endedAt - stagedAt),
      total: Math.round(endedAt - startedAt),
    },
  };
}

async function build(version: string, staging: string, staged: readonly StagedList[], options: ReleaseSaid) {
  const { layout, map, maps, state } = options;
  const lists = staged.map((list, at) => readLayout(list, { layout, map: maps?.[at] ?? map, state }));
  const release = await beginRelease(version, [staging, votersDir()]);
  try {
    const built = await fill(release, lists, options);
    await endRelease(release);
    return built;
  } catch (error) {
    await dropRelease(release);
    throw error;
  }
}

async function fill(release: NewRelease, lists: readonly ReadList[], options: ReleaseSaid) {
  const voters = lists.flatMap((one) => (one.kind === "voters" ? [one] : []));
  const histories = lists.flatMap((one) => (one.kind === "history" ? [one.list] : []));
  const [first] = voters;
  if (!first) throw new Refusal("file_refused", "None of the files holds voters. Nothing was changed.");
  noteLoading("Putting the voters together");
  const facts = await collectVoters(
    release,
    voters.map(({ list }) => voterRows(list)),
  );
  const current = await findCurrentVersion();
  refuseRelease(facts, options.state, current === null ? null : await countVoters(current));
  const counts = await collectHistories(release, histories, Object.keys(facts.states));
  const kept = current === null ? 0 : await keepOtherStates(release, current);
  noteLoading(`Writing ${formatCount(facts.rows + kept)} voters`);
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
  noteLoading("Comparing it with the release before");
  await noteChanges(release, current);
  noteLoading("Checking what was written");
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
