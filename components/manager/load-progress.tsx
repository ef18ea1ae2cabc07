"use client";

import { useEffect, useState } from "react";
import { JobProgress } from "@/components/imports/job-progress";
import { Progress } from "@/lib/import-job";

const everyMs = 700;

/** How far the voter file is that is being read or loaded; nothing where none is. `begun`: before the server has told. */
export function LoadProgress({ begun }: { begun?: string }) {
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    let stopped = false;
    const ask = async () => {
      const told = await fetch("/api/voter-loading")
        .then(async (response) => Progress.nullable().parse(await response.json()))
        // The next one tells; a broken line is no news of the load.
        .catch(() => undefined);
      if (!stopped && told !== undefined) setProgress(told);
    };
    void ask();
    const timer = setInterval(ask, everyMs);
    return () => {
      stopped = true;
      clearInterval(timer);
    };
  }, []);
  const shown = progress ?? (begun === undefined ? null : Progress.parse({ phase: begun }));
  return shown && <JobProgress progress={shown} place={null} />;
}
