"use client";

import { useEffect } from "react";
import { errorReference, refusalIn } from "@/lib/platform/error-digest";

const everyMs = 2_000;

/** What browsers and React (412 is its "Connection closed.") say of an answer that never came, or came in part. */
const brokenOff =
  /react error #412\b|connection closed|failed to fetch|networkerror|load failed|network error/iu;

/** Whether a page could not be shown since the server's answer to the browser broke off; the server met no error then. */
const isBrokenOff = (error: unknown): boolean =>
  refusalIn(error) === null &&
  errorReference(error) === undefined &&
  error instanceof Error &&
  brokenOff.test(error.message);

/** Shows a page anew as soon as the server answers again, where that is all that it lacks. Gives whether it is. */
export function useComeBack(error: unknown): boolean {
  const isWaiting = isBrokenOff(error);
  useEffect(() => {
    if (!isWaiting) return;
    let timer: ReturnType<typeof setTimeout>;
    const stop = new AbortController();
    const look = async () => {
      const isThere = await fetch("/api/health", { cache: "no-store", signal: stop.signal }).then(
        ({ ok }) => ok,
        () => false,
      );
      if (stop.signal.aborted) return;
      if (isThere) window.location.reload();
      else timer = setTimeout(look, everyMs);
    };
    timer = setTimeout(look, everyMs);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [isWaiting]);
  return isWaiting;
}
