import "server-only";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { votersDir } from "@/server/env";
import type { MapFile } from "@/server/import/apply-map";
import { digestOf } from "@/server/import/digest";
import { Refusal } from "@/server/refusal";
import { collectVoters, collectVotes } from "@/server/voters/collect-voters";
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
import { publishToAll } from "./publish";
import { type ReadList, readLayout } from "./read-layout";
import { refuseRelease } from "./refuse-release";
import { type StagedList, stageFiles } from "./stage-files";
import { voteRows, voterRows } from "./voter-sql";

export interface LoadOptions {
  /** Absolute. */
  files: readonly string[];
  layout: string;
  map?: MapFile | undefined;
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
  /** Votes of nobody in the release. */
  strayVotes: number;
  confidential: number;
  removed: string[];
  ms: { stage: number; build: number; total: number };
}

const loading = Symbol.for("campaignbrain.voters.loading");

/**
 * Loads a release of the voter file: reads it, checks it, writes it beside the current one, and gives it to every campaign. Voters of
 * other states stay. Refuses: conflict (another load is running), not_found, invalid_input, file_refused; the current release then stays.
 */
export async function loadRelease(options: LoadOptions): Promise<LoadedRelease> {
  const holder = globalThis as { [loading]?: boolean };
  if (holder[loading]) throw new Refusal("conflict", "A voter file is being loaded already. Wait for it.");
  holder[loading] = true;
  const startedAt = performance.now();
  const version = new Date().toISOString().replaceAll(/[-:.]/gu, "").slice(0, 18).replace("T", "-");
  const staging = path.join(votersDir(), `${version}.staging`);
  try {
    await clearLeftovers();
    await mkdir(staging, { recursive: true });
    const staged = await stageFiles(options.files, staging);
    const stagedAt = performance.now();
    const built = await build(version, staging, staged, options);
    const removed = await publishToAll(version);
    const endedAt = performance.now();
    return {
      version,
      ...built,
      removed,
      ms: {
        stage: Math.round(stagedAt - startedAt),
        build: Math.round(endedAt - stagedAt),
        total: Math.round(endedAt - startedAt),
      },
    };
  } finally {
    holder[loading] = false;
    await rm(staging, { recursive: true, force: true });
  }
}

async function build(version: string, staging: string, staged: readonly StagedList[], options: LoadOptions) {
  const lists = staged.map((list) => readLayout(list, options));
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

async function fill(release: NewRelease, lists: readonly ReadList[], options: LoadOptions) {
  const voters = lists.flatMap((one) => (one.kind === "voters" ? [one] : []));
  const histories = lists.flatMap((one) => (one.kind === "history" ? [one.list] : []));
  const [first] = voters;
  if (!first) throw new Refusal("file_refused", "None of the files holds voters. Nothing was changed.");
  const facts = await collectVoters(
    release,
    voters.map(({ list }) => voterRows(list)),
  );
  const current = await findCurrentVersion();
  refuseRelease(facts, options.state, current === null ? null : await countVoters(current));
  const { votes, strays } =
    histories.length === 0 ? { votes: 0, strays: 0 } : await collectVotes(release, histories.map(voteRows));
  const kept = current === null ? 0 : await keepOtherStates(release, current);
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
  await noteChanges(release, current);
  const { confidential } = await checkVoters(release, facts.rows + kept);
  return {
    layout: first.layout.name,
    rows: facts.rows + kept,
    states: facts.states,
    votes,
    strayVotes: strays,
    confidential,
  };
}
