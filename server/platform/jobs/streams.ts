import "server-only";

const key = Symbol.for("campaignbrain.streams");
const holder = globalThis as { [key]?: Set<() => void> };
holder[key] ??= new Set();
const streams = holder[key];

/** Notes an open event stream, so that shutdown can end it; an open one would hold the server up. Gives the way to forget it. */
export function noteStream(close: () => void): () => void {
  streams.add(close);
  return () => streams.delete(close);
}

/** Ends all event streams; browsers ask again by themselves. */
export function closeStreams(): void {
  for (const close of streams) close();
  streams.clear();
}
