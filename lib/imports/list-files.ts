import { formatCount, formatDay, pluralise } from "@/lib/text/format";
import { type ImportJob, type ImportState, workingStates } from "./import-job";

/** How long a list is kept that was never loaded, or that was undone and may be loaded again. */
export const idleDays = 7;

const dayMs = 24 * 60 * 60_000;

/** What tells when a list's files go. `changedAt`: when anything of the import was changed last. */
export interface ListTimes {
  state: ImportState;
  finishedAt: Date | null;
  undoneAt: Date | null;
  changedAt: Date;
}

/** When the files of a list go. Null as long as the server works with them. `loadedDays`: how long a loaded list is kept. */
export function endOfFiles(list: ListTimes, loadedDays: number): Date | null {
  const { state, finishedAt, undoneAt, changedAt } = list;
  if (workingStates.includes(state)) return null;
  if (state === "cancelled") return changedAt;
  if (state === "done") return after(finishedAt ?? changedAt, loadedDays);
  return after(state === "undone" ? (undoneAt ?? changedAt) : changedAt, idleDays);
}

/** When the report of rows that weren't used goes as well; null where it stays as long as the import can be undone. */
export function endOfRejects(list: ListTimes): Date | null {
  if (list.state === "done" || workingStates.includes(list.state)) return null;
  return after((list.state === "undone" ? list.undoneAt : list.finishedAt) ?? list.changedAt, idleDays);
}

/** Until when a list that was undone can be loaded again, as a day. */
export const loadableUntil = (undoneAt: Date | string) => dayOf(after(new Date(undoneAt), idleDays));

type Gone = Pick<ImportJob, "state" | "result"> &
  Record<"finishedAt" | "undoneAt" | "filesRemovedAt", Date | string | null>;

/** What is said of a list whose files are gone, and what of it is kept; null while they are there. */
export function goneWords(list: Gone): string | null {
  const { state, finishedAt, undoneAt, filesRemovedAt } = list;
  if (filesRemovedAt === null) return null;
  const removedAt = new Date(filesRemovedAt);
  const since = (at: Date | string | null, what: string) => {
    if (at === null || new Date(at) > removedAt) return null;
    const days = Math.round((removedAt.getTime() - new Date(at).getTime()) / dayMs);
    return `${formatCount(days)} ${pluralise(days, "day")} after it ${what}`;
  };
  const ended =
    state === "cancelled" ? null : since(finishedAt, state === "failed" ? "failed" : "was loaded");
  const why = since(undoneAt, "was undone") ?? ended;
  return `The list itself was removed on ${dayOf(removedAt)}${why ? `, ${why}` : ""}. ${keptWords(list)}`;
}

function keptWords({ state, result }: Gone): string {
  if (state !== "done" || !result) return "Drop it again to load it.";
  const aside = result.figures.rejected + result.figures.ambiguous;
  if (aside === 0) return "It can still be undone.";
  return aside === 1
    ? "It can still be undone; the row that wasn't used was kept."
    : `It can still be undone; the ${formatCount(aside)} rows that weren't used were kept.`;
}

const after = (at: Date, days: number) => new Date(at.getTime() + days * dayMs);
const dayOf = (at: Date) => formatDay(at.toISOString().slice(0, 10));
