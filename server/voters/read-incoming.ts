import "server-only";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { layoutKey } from "@/lib/imports/headers/layouts";
import { Reading } from "@/lib/imports/reading";
import type { Mapping } from "@/lib/people/mapping";
import { uuidv7 } from "@/lib/platform/uuid";
import { namesElections, readElection } from "@/lib/voters/history-columns";
import { isVoterField, missingFrom } from "@/lib/voters/voter-fields";
import { Refusal } from "@/server/platform/refusal";
import { incomingPath, keptNote, readDir } from "./incoming-files";
import { type LoadWatch, unwatched } from "./load-watch";
import { understandList } from "./read-layout";
import { type StagedList, stageFiles } from "./stage-files";
import type { VoterList } from "./store/staged-voters";
import { sweepIncoming } from "./sweep-voter-files";

/** A column of a list of voters, and what becomes of it. */
export interface ShownColumn {
  header: string;
  samples: string[];
  /** The field that it fills, as a mapping file says it; null where it fills none. */
  target: string | null;
  /** What it is used for without a field: who voted, a score, or whose data is withheld. */
  use: "votes" | "score" | "withheld" | null;
}

/** What a list of a release is, before it is loaded. */
export interface ShownList {
  name: string;
  rows: number;
  kind: "voters" | "history";
  layout: string;
  /** None of a list of votes. */
  columns: ShownColumn[];
  /** What it lacks, in words; null where nothing is missing. */
  missing: string | null;
  /** Rows that can't be read. */
  unreadRows: number;
}

/** What the files of a release are. `id`: names this reading, so that none but it is loaded. */
export interface ReadRelease {
  id: string;
  /** The one that was said, or "auto". */
  layout: string;
  lists: ShownList[];
  /** What lay beside the lists in an archive, and was not read. */
  passedOver: string[];
}

const Kept = z.object({
  id: z.string(),
  layout: z.string(),
  files: z.array(z.string()),
  passedOver: z.array(z.string()),
  lists: z.array(z.object({ name: z.string(), staged: z.string(), reading: Reading })),
});
type Kept = z.infer<typeof Kept>;
const keptPath = (adminId: string) => path.join(readDir(adminId), keptNote);
const shownSamples = 3;

/** Reads the files that an admin sent, so that what they are is seen before anything is loaded. Refuses: not_found, file_refused. */
export async function readIncoming(
  adminId: string,
  names: readonly string[],
  layout: string,
  watch: LoadWatch = unwatched,
): Promise<ReadRelease> {
  const files = names.map((name) => incomingPath(adminId, name));
  await sweepIncoming(new Date());
  await rm(readDir(adminId), { recursive: true, force: true });
  await mkdir(readDir(adminId), { recursive: true });
  const staged = await stageFiles(files, readDir(adminId), watch).catch(async (error: unknown) => {
    await rm(readDir(adminId), { recursive: true, force: true });
    throw error;
  });
  const kept: Kept = { id: uuidv7(), layout, files: [...files], ...staged };
  const shown = showRead(kept);
  await writeFile(keptPath(adminId), JSON.stringify(kept));
  return shown;
}

const showRead = ({ id, layout, lists, passedOver }: Kept): ReadRelease => ({
  id,
  layout,
  lists: lists.map((list) => showList(list, layout)),
  passedOver,
});

/** What an admin has had read and not loaded yet; null where it is nothing. */
export async function findRead(adminId: string): Promise<ReadRelease | null> {
  const kept = await readKept(adminId);
  return kept && showRead(kept);
}

async function readKept(adminId: string): Promise<Kept | null> {
  const text = await readFile(keptPath(adminId), "utf8").catch(() => null);
  try {
    return text === null ? null : Kept.parse(JSON.parse(text));
  } catch {
    // A note that a stop of the server cut off is as good as none: the files are sent again.
    return null;
  }
}

function showList(list: StagedList, layout: string): ShownList {
  const { columns, rows, unreadable: unreadRows } = list.reading;
  const read = understandList(list, { layout, state: null });
  const facts = { name: list.name, rows, unreadRows, kind: read.kind, layout: read.layout.label };
  if (read.kind === "history") return { ...facts, columns: [], missing: null };
  const { mapping } = read.list;
  return {
    ...facts,
    missing: missingFrom(mapping.map(({ target }) => target)),
    columns: columns.map(({ header, profile }, index) => ({
      header,
      samples: profile.top.slice(0, shownSamples).map(([value]) => value),
      target: targetText(mapping.find((one) => one.index === index)),
      use: useOf(index, header, read.list),
    })),
  };
}

function targetText(mapped: Mapping[number] | undefined): string | null {
  if (!mapped?.target || !isVoterField(mapped.target)) return null;
  return mapped.place === undefined ? mapped.target : `${mapped.target}#${mapped.place + 1}`;
}

function useOf(index: number, header: string, { scores, confidential }: VoterList): ShownColumn["use"] {
  if (readElection(header) || namesElections(layoutKey(header))) return "votes";
  if (confidential.includes(index)) return "withheld";
  return scores.some((score) => score.index === index) ? "score" : null;
}

/** The lists that an admin had read as `readId`, with what they hold. Refuses: conflict (others were read since, or they are gone). */
export async function requireRead(adminId: string, readId: string): Promise<Kept> {
  const kept = await readKept(adminId);
  if (!kept) throw new Refusal("conflict", "The files aren't there any more. Send them again.");
  if (kept.id !== readId)
    throw new Refusal("conflict", "Other files were read since. Choose yours and read them once more.");
  return kept;
}
