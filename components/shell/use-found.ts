"use client";

import { useEffect, useState } from "react";
import type { FoundGroup } from "@/lib/platform/found";

interface Answer {
  words: string;
  /** Null: the server didn't answer. */
  groups: readonly FoundGroup[] | null;
}

const pauseMs = 120;
const nothing: readonly FoundGroup[] = [];

/** What the server finds by words, a short pause after the last key. Only the answer to the latest question is shown. */
export function useFound(url: string | undefined, words: string) {
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    if (url === undefined) return;
    const question = new AbortController();
    const ask = async () => {
      try {
        const response = await fetch(`${url}?q=${encodeURIComponent(words)}`, { signal: question.signal });
        const groups: readonly FoundGroup[] | null = response.ok ? await response.json() : null;
        setAnswer({ words, groups });
      } catch {
        // Whoever asks something else doesn't wait for this answer any more.
        if (!question.signal.aborted) setAnswer({ words, groups: null });
      }
    };
    const timer = setTimeout(ask, words === "" ? 0 : pauseMs);
    return () => {
      clearTimeout(timer);
      question.abort();
    };
  }, [url, words]);
  const latest = answer?.words === words ? answer : undefined;
  return {
    groups: latest?.groups ?? nothing,
    waiting: url !== undefined && latest === undefined,
    failed: latest?.groups === null,
  };
}
