/** How the line stands by which a browser hears of a job. */
export type JobLine =
  | {
      /** It hears of the job by events, asks how it stands by a plain request, or pauses before it tries again. */
      at: "listening" | "asking" | "pausing";
      /** How often the line broke since the job was last heard of. */
      failed: number;
      /** Nothing answers: the person is told so. */
      lost: boolean;
    }
  | { at: "signed_out" }
  | { at: "refused"; message: string }
  /** The server has stopped working on the job: there is nothing more to hear. */
  | { at: "over" };

/** What happens to it. `answered`: what the plain request brought; the message is the server's, "" for none. */
export type LineNews =
  | { kind: "told" | "ended" | "broke" | "rested" | "unanswered" }
  | { kind: "answered"; status: number; message: string };

export const freshLine: JobLine = { at: "listening", failed: 0, lost: false };

const pausesMs = [1_000, 2_000, 5_000, 10_000];

/** How long a line that pauses does so. */
export const pauseMs = (line: JobLine): number =>
  line.at === "pausing" ? (pausesMs[Math.min(line.failed, pausesMs.length) - 1] ?? 0) : 0;

/** What no new try changes: whoever asks may not see it, or it isn't there. */
const refusals = [403, 404, 410, 422, 423];

const ends: readonly JobLine["at"][] = ["signed_out", "refused", "over"];

/** Gives how the line stands after some news. What comes too late changes nothing. */
export function nextLine(line: JobLine, news: LineNews): JobLine {
  if (ends.includes(line.at)) return line;
  switch (news.kind) {
    case "ended":
      return { at: "over" };
    case "told":
      return line.at === "listening" ? freshLine : line;
    case "broke":
      return line.at === "listening" ? { ...line, at: "asking" } : line;
    case "rested":
      return line.at === "pausing" ? afterRest(line) : line;
    default:
      return line.at === "asking" ? afterAnswer(line.failed + 1, news) : line;
  }
}

const afterRest = (line: Extract<JobLine, { lost: boolean }>): JobLine => ({
  ...line,
  at: line.lost ? "asking" : "listening",
});

function afterAnswer(failed: number, news: LineNews): JobLine {
  if (news.kind !== "answered") return { at: "pausing", failed, lost: true };
  if (news.status === 401) return { at: "signed_out" };
  if (refusals.includes(news.status)) return { at: "refused", message: news.message };
  return { at: "pausing", failed, lost: news.status !== 200 };
}
