import "server-only";
import { mkdir, stat } from "node:fs/promises";
import path from "node:path";
import type { Reading } from "@/lib/imports/reading";
import { formatCount } from "@/lib/text/format";
import { readFile } from "@/server/imports/reader/read-file";
import { outputs } from "@/server/imports/reader/request";
import { Refusal } from "@/server/platform/refusal";
import type { LoadWatch } from "./load-watch";

/** A list of a release as the reading child has staged it. */
export interface StagedList {
  /** As people know it: the file, or the file and the list inside. */
  name: string;
  staged: string;
  reading: Reading;
}

/** What states put beside their lists in an archive: what the columns are, and what codes mean. */
const besides =
  /read[ _-]?me|dictionary|layout|licen[cs]e|(^|[^a-z])terms|zone[ _-]?(codes|types)|election[ _-]?map|(^|[^a-z])(key|legend|lookup)([^a-z]|$)/iu;

/** More than this share of rows that don't fit their columns is a broken file. */
const mostMisfits = 0.005;

/** The lists of a release, and what lay beside them in their archives and was passed over. */
export interface StagedFiles {
  lists: StagedList[];
  passedOver: string[];
}

/**
 * Reads the files of a release into `dir`, each list of an archive by itself. Refuses: not_found, file_refused (can't be read, or ends
 * early), with the file's name.
 */
export async function stageFiles(
  files: readonly string[],
  dir: string,
  watch: LoadWatch,
): Promise<StagedFiles> {
  const lists: StagedList[] = [];
  const passedOver: string[] = [];
  for (const file of files) {
    const facts = await stat(file).catch(() => null);
    if (!facts?.isFile()) throw new Refusal("not_found", `There is no file “${path.basename(file)}”.`);
    const first = await stage(file, path.join(dir, String(lists.length)), watch);
    const { container } = first.reading;
    if (container?.kind === "archive" && besides.test(container.part)) passedOver.push(container.part);
    else lists.push(first);
    for (const name of otherParts(first.reading)) {
      if (besides.test(name) || !isList(name)) passedOver.push(name);
      else lists.push(await stage(file, path.join(dir, String(lists.length)), watch, name));
    }
  }
  return { lists, passedOver };
}

const isList = (name: string) => /\.(csv|txt|tsv|tab)$/iu.test(name);

/** The parts of an archive beside the one that was read. */
const otherParts = ({ container }: Reading): string[] =>
  container?.kind === "archive"
    ? container.parts.map(({ name }) => name).filter((name) => name !== container.part)
    : [];

async function stage(
  file: string,
  outDir: string,
  { say, signal }: LoadWatch,
  part?: string,
): Promise<StagedList> {
  await mkdir(outDir, { recursive: true });
  const base = path.basename(file);
  const name = part ?? base;
  const phase = `Reading ${name}`;
  say(phase);
  const answer = await readFile(
    { source: file, name: base, outDir, ...(part === undefined ? {} : { options: { part } }) },
    {
      ...(signal ? { signal } : {}),
      onProgress: ({ rows, bytes, ofBytes }) => {
        const ofRows = bytes > 0 && rows > 0 ? Math.round((rows * ofBytes) / bytes) : null;
        if (!signal?.aborted) say(phase, rows, ofRows);
      },
    },
  );
  signal?.throwIfAborted();
  if ("refused" in answer) throw new Refusal("file_refused", `${name}: ${answer.refused.message}`);
  refuseBroken(name, answer.reading);
  return { name, staged: path.join(outDir, outputs.staged), reading: answer.reading };
}

/** A list that was cut off somewhere, or whose rows don't fit their columns, is half a release. */
function refuseBroken(name: string, { problems, lines, rows, unreadable }: Reading): void {
  const short = problems.find(({ kind }) => kind === "too_few_cells");
  if (problems.some(({ kind }) => kind === "unclosed_quote") || (short?.rows === 1 && short.line === lines))
    throw new Refusal(
      "file_refused",
      `${name} ends in the middle of a row (line ${formatCount(lines)}). Get it again.`,
    );
  const misfits = unreadable + (short?.rows ?? 0);
  if (misfits > rows * mostMisfits)
    throw new Refusal(
      "file_refused",
      `${name}: ${formatCount(misfits)} of ${formatCount(rows)} rows don't fit its columns. It is damaged or of another kind.`,
    );
}
