import "server-only";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { votersDir } from "@/server/platform/env";
import type { VoterFacts } from "@/server/voters/store/collect-voters";
import { clearLeftovers } from "@/server/voters/store/release-file";
import { buildRelease, type ReleaseSaid } from "./build-release";
import { noteLoading, whileLoading } from "./loading";
import { publishToAll } from "./publish";
import { type StagedFiles, stageFiles } from "./stage-files";

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

/** The same for lists that were read before into the folder `dir`. `drop`: throws them away once they are loaded, before anybody reads others. */
export const loadRead = (
  staged: StagedFiles,
  dir: string,
  said: ReleaseSaid,
  drop: () => Promise<void>,
): Promise<LoadedRelease> =>
  whileLoading(async () => {
    await clearLeftovers();
    const loaded = await loadStaged(staged, dir, said, performance.now());
    await drop();
    return loaded;
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
  const built = await buildRelease(version, dir, staged.lists, said);
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
