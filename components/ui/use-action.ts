"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { Result } from "@/lib/platform/result";
import { callAction } from "./call-action";

type Failure = Extract<Result, { ok: false }>;

interface UseAction {
  /** Whether the page is fetched anew afterwards; it is when left out. */
  refresh?: boolean;
}

/**
 * The one way to call actions from a component: whether one is under way, what the last one refused, in words and by
 * field, and the page fetched anew when it is done, or when it had moved on meanwhile (conflict). What `call` shows
 * optimistically holds until then. Not for what takes minutes: no page can be left before it ends.
 */
export function useAction({ refresh = true }: UseAction = {}) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const [failure, setFailure] = useState<Failure>();
  function run<T>(call: () => Promise<Result<T>>, onDone?: (value: T) => void) {
    setFailure(undefined);
    start(async () => {
      const answer = await callAction(call);
      if (answer.ok) onDone?.(answer.value);
      else setFailure(answer);
      if (refresh && (answer.ok || answer.code === "conflict")) router.refresh();
    });
  }
  return { pending, failure, run, forget: () => setFailure(undefined) };
}
