import { z } from "zod";
import { ImportState, workingStates } from "@/lib/imports/import-job";
import type { LineNews } from "@/lib/imports/job-line";
import { Progress } from "@/lib/jobs/progress";

const LiveJob = z.object({
  state: ImportState,
  progress: Progress,
  error: z.string().nullable(),
  /** Its place among those that wait for their turn, from 1; null when it is being worked on. */
  place: z.number().nullable(),
});
export type LiveJob = z.infer<typeof LiveJob>;

/** Is told what happens to the line, and how the job stands where that is known. */
export type Hear = (news: LineNews, job?: LiveJob) => void;

/** An event is due at every change. A line that is silent for longer is looked at: it may be dead without a word. */
const silentMs = 30_000;

/** Listens to a job's events. Gives the way to stop. `url`: of the job. */
export function listen(url: string, hear: Hear): () => void {
  const events = new EventSource(`${url}/events`);
  let silence: ReturnType<typeof setTimeout>;
  const stop = () => {
    clearTimeout(silence);
    events.close();
  };
  const breakOff = () => {
    stop();
    hear({ kind: "broke" });
  };
  const wait = () => {
    clearTimeout(silence);
    silence = setTimeout(breakOff, silentMs);
  };
  events.onmessage = ({ data }) => {
    const job = read(String(data));
    if (!job) return breakOff();
    if (isWorkedOn(job)) wait();
    else stop();
    hear({ kind: isWorkedOn(job) ? "told" : "ended" }, job);
  };
  events.onerror = breakOff;
  wait();
  return stop;
}

/** Asks once how a job stands. Gives the way to stop. */
export function ask(url: string, hear: Hear): () => void {
  const stop = new AbortController();
  const answer = async () => {
    const response = await fetch(url, { signal: stop.signal, cache: "no-store" });
    const text = await response.text();
    if (!response.ok) return hear({ kind: "answered", status: response.status, message: wordsIn(text) });
    const job = read(text);
    if (!job) return hear({ kind: "unanswered" });
    hear(isWorkedOn(job) ? { kind: "answered", status: 200, message: "" } : { kind: "ended" }, job);
  };
  answer().catch(() => stop.signal.aborted || hear({ kind: "unanswered" }));
  return () => stop.abort();
}

const isWorkedOn = ({ state }: LiveJob) => workingStates.includes(state);

function read(text: string): LiveJob | undefined {
  try {
    return LiveJob.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

const Refused = z.object({ error: z.object({ message: z.string() }) });

function wordsIn(text: string): string {
  try {
    return Refused.parse(JSON.parse(text)).error.message;
  } catch {
    return "";
  }
}
