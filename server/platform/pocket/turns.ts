import "server-only";
import { Refusal } from "@/server/platform/refusal";

/** What somebody writes, for the words of those who wait for it, as “ohio.csv”; `by`: whose work it is. */
export interface Writer {
  what: string;
  by: string | null;
}

interface Turn {
  /** Null for a single write, which is over in a moment. */
  writer: Writer | null;
  since: Date;
}

interface Waiting {
  single: boolean;
  sinceMs: number;
  begin: () => void;
}

/** The writers of a campaign: one at a time. */
export interface Line {
  now: Turn | null;
  waiting: Waiting[];
}

export const newLine = (): Line => ({ now: null, waiting: [] });

/** Who asks for a turn, and for how long they wait: heavy work as long as it takes (null). */
interface Asking {
  writer: Writer | null;
  waitMs: number | null;
  signal?: AbortSignal | undefined;
}

/**
 * Acquires a campaign's turn to write. Single writes go before heavy ones that wait, for a second; else many of them would keep those
 * waiting for ever. Gives the way to end it, which
 * whoever has it does whatever happens. Refuses: tenant_busy, with who has the turn, once `waitMs` is over.
 */
export function acquireTurn(line: Line, { writer, waitMs, signal }: Asking): Promise<() => void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    let timer: NodeJS.Timeout | undefined;
    const leave = (reason: unknown) => {
      line.waiting = line.waiting.filter((one) => one !== me);
      settle();
      reject(reason);
    };
    const abort = () => leave(signal?.reason);
    const settle = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    };
    const me: Waiting = {
      single: waitMs !== null,
      sinceMs: performance.now(),
      begin: () => {
        settle();
        line.now = { writer, since: new Date() };
        resolve(endTurn(line));
      },
    };
    if (line.now === null) return me.begin();
    line.waiting.push(me);
    signal?.addEventListener("abort", abort, { once: true });
    if (waitMs !== null) timer = setTimeout(() => leave(busy(line.now)), waitMs);
  });
}

/** In one step with the end of a turn the next one begins. */
function endTurn(line: Line): () => void {
  let isOver = false;
  return () => {
    if (isOver) return;
    isOver = true;
    line.now = null;
    const next = nextOf(line.waiting);
    line.waiting = line.waiting.filter((one) => one !== next);
    next?.begin();
  };
}

/** So long heavy work lets single writes pass that came later. */
const passedMs = 1_000;

function nextOf(waiting: readonly Waiting[]): Waiting | undefined {
  const heavy = waiting.find(({ single }) => !single);
  const isDue = heavy && performance.now() - heavy.sinceMs >= passedMs;
  return isDue ? heavy : (waiting.find(({ single }) => single) ?? heavy);
}

function busy(turn: Turn | null): Refusal {
  const what = turn?.writer?.what ?? "Another change";
  const by = turn?.writer?.by ? ` by ${turn.writer.by}` : "";
  const since = turn ? ` since ${turn.since.toISOString().slice(11, 16)} UTC` : "";
  return new Refusal(
    "tenant_busy",
    `${what} is being written${by}${since}. Nothing was changed; try again in a minute.`,
  );
}
