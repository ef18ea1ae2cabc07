"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { Result } from "@/lib/platform/result";

interface Failure {
  message: string;
  fields?: Record<string, string>;
}

/** Calls actions from a form: whether one is under way, what the last one refused, and the page fetched anew afterwards. */
export function useAction() {
  const router = useRouter();
  const [pending, start] = useTransition();
  const [failure, setFailure] = useState<Failure>();
  function run<T>(call: () => Promise<Result<T>>, onDone?: (value: T) => void) {
    setFailure(undefined);
    start(async () => {
      const answer = await call().catch(() => null);
      if (!answer)
        return setFailure({ message: "The server didn't answer. Nothing was changed; try again." });
      if (!answer.ok) return setFailure(answer);
      onDone?.(answer.value);
      router.refresh();
    });
  }
  return { pending, failure, run };
}
