"use client";

import { useEffect, useState } from "react";
import { JobProgress } from "@/components/jobs/job-progress";
import { Progress } from "@/lib/jobs/progress";

const busyMs = 700;
const idleMs = 5000;

/** How far the voter file is that is being read or loaded; nothing where none is. `begun`: before the server has told. */
export function LoadProgress({ begun }: { begun?: string }) {
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let stopped = false;
    const ask = async () => {
      const told = await fetch("/api/voter-loading")
        .then(async (response) => (response.ok ? Progress.nullable().parse(await response.json()) : null))
        // The next one tells; a broken line is no news of the load.
        .catch(() => undefined);
      if (stopped) return;
      if (told !== undefined) setProgress(told);
      timer = setTimeout(ask, told || begun !== undefined ? busyMs : idleMs);
    };
    void ask();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [begun]);
  const shown = progress ?? (begun === undefined ? null : Progress.parse({ phase: begun }));
  return shown && <JobProgress progress={shown} place={null} />;
}
