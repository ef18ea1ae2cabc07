"use client";

import { useEffect, useState } from "react";
import { ProgressBar } from "@/components/ui/progress-bar";
import { formatCount, formatDuration } from "@/lib/format";
import type { Progress } from "@/lib/import-job";

/** Phase, rows, rows a second and time left of what the server is doing. */
export function JobProgress({ progress }: { progress: Progress }) {
  const { phase, rows, ofRows, startedAt } = progress;
  const now = useNow(startedAt !== null);
  const figures = rows
    ? `${formatCount(rows)}${ofRows === null ? "" : ` of ${formatCount(ofRows)}`} rows`
    : undefined;
  const elapsedMs = startedAt === null || now === null ? null : Math.max(0, now - Date.parse(startedAt));
  return (
    <ProgressBar
      label={phase || "Working"}
      value={ofRows === null ? null : rows}
      max={ofRows ?? undefined}
      figures={figures}
      detail={paceWords(rows, ofRows, elapsedMs)}
    />
  );
}

function paceWords(rows: number | null, ofRows: number | null, elapsedMs: number | null): string | undefined {
  if (elapsedMs === null) return undefined;
  if (rows === null || rows === 0 || elapsedMs < 500) return `${formatDuration(elapsedMs)} so far`;
  const perSecond = rows / (elapsedMs / 1000);
  const pace = `${formatCount(Math.round(perSecond))} rows a second`;
  return ofRows === null ? pace : `${pace} · ${formatDuration(((ofRows - rows) / perSecond) * 1000)} left`;
}

function useNow(ticking: boolean): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    if (!ticking) return;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [ticking]);
  return now;
}
