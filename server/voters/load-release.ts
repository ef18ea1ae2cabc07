import "server-only";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { votersDir } from "@/server/platform/env";
import { clearLeftovers } from "@/server/voters/store/clear-leftovers";
import { FilledCounts } from "@/server/voters/store/collect-voters";
import { nameRelease } from "@/server/voters/store/name-release";
import { buildRelease, type ReleaseRequest } from "./build-release";
import { type LoadWatch, unwatched } from "./load-watch";
import { publishToAll } from "./publish";
import { type StagedFiles, stageFiles } from "./stage-files";

export const LoadedRelease = z.object({
  version: z.string(),
  layout: z.string(),
  rows: z.number(),
  states: z.record(z.string(), z.number()),
  votes: z.number(),
  /** How many of the voters that were read have what. */
  filled: FilledCounts,
  /** Votes of nobody in the release, and such whose election can't be told. */
  strayVotes: z.number(),
  unreadVotes: z.number(),
  /** Rows of the files that can't be read, and are in no release. */
  unreadRows: z.number(),
  /** What lay beside the lists in an archive, and was not read. */
  passedOver: z.array(z.string()),
  confidential: z.number(),
  removed: z.array(z.string()),
  ms: z.object({ stage: z.number(), build: z.number(), total: z.number() }),
});
export type LoadedRelease = z.infer<typeof LoadedRelease>;

/** The job that loads. */
export interface LoadWork {
  watch: LoadWatch;
  /** Is told when the release is whole and checked, before anything of it is to be seen; from then on it is loaded whatever happens. */
  onBuilt: (built: LoadedRelease) => Promise<void>;
}

const nobodys: LoadWork = { watch: unwatched, onBuilt: async () => undefined };

/**
 * Loads a release of the voter file: reads it, checks it, writes it beside the current one, and gives it to every campaign. Voters of
 * other states stay. One load at a time. Refuses: not_found, invalid_input, file_refused; the current release then stays.
 */
export async function loadRelease(release: ReleaseRequest, work: LoadWork = nobodys): Promise<LoadedRelease> {
  const startedAt = performance.now();
  const staging = path.join(votersDir(), `${newVersion()}.staging`);
  try {
    await clearLeftovers();
    await mkdir(staging, { recursive: true });
    const staged = await stageFiles(release.files, staging, work.watch);
    return await loadStaged(staged, staging, release, work, startedAt);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** The same for lists that were read before into the folder `dir`. */
export async function loadRead(
  staged: StagedFiles,
  dir: string,
  release: ReleaseRequest,
  work: LoadWork = nobodys,
): Promise<LoadedRelease> {
  await clearLeftovers();
  return loadStaged(staged, dir, release, work, performance.now());
}

const newVersion = () => new Date().toISOString().replaceAll(/[-:.]/gu, "").slice(0, 18).replace("T", "-");

/** `startedAt`: as performance.now(). */
async function loadStaged(
  staged: StagedFiles,
  dir: string,
  release: ReleaseRequest,
  { watch, onBuilt }: LoadWork,
  startedAt: number,
): Promise<LoadedRelease> {
  const version = newVersion();
  const stagedAt = performance.now();
  const facts = await buildRelease(version, dir, staged.lists, release, watch);
  const msNow = () => ({
    stage: Math.round(stagedAt - startedAt),
    build: Math.round(performance.now() - stagedAt),
    total: Math.round(performance.now() - startedAt),
  });
  const built = {
    version,
    ...facts,
    unreadRows: staged.lists.reduce((sum, { reading }) => sum + reading.unreadable, 0),
    passedOver: staged.passedOver,
    removed: [],
    ms: msNow(),
  };
  watch.say("Giving it to the campaigns");
  await onBuilt(built);
  return { ...(await giveRelease(built)), ms: msNow() };
}

/** Gives a release that is whole to every campaign; one that some have already, to the others. */
export async function giveRelease(built: LoadedRelease): Promise<LoadedRelease> {
  await nameRelease(built.version);
  return { ...built, removed: await publishToAll(built.version) };
}
