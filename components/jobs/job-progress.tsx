"use client";

import { useEffect, useState } from "react";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { Progress } from "@/lib/jobs/progress";
import { formatCount, formatDuration } from "@/lib/text/format";

interface JobProgressProps {
  progress: Progress;
  /** Its place among those that wait for their turn, from 1; null when it is being worked on. */
  place: number | null;
}

/** Phase, rows, rows a second and time left of what the server is doing, or how many are before it. */
export function JobProgress({ progress, place }: JobProgressProps) {
  const { phase, rows, ofRows, share, startedAt } = progress;
  const now = useNow(startedAt !== null);
  const elapsedMs = startedAt === null || now === null ? null : Math.max(0, now - Date.parse(startedAt));
  if (place !== null)
    return <ProgressBar label="Waiting for its turn" value={null} figures={placeWords(place)} />;
  // Where only a share is known, so are the rows, about.
  const done = rows ?? (share === null || ofRows === null ? null : Math.round(share * ofRows));
  return (
    <ProgressBar
      label={phase || "Working"}
      value={ofRows === null ? null : done}
      max={ofRows ?? undefined}
      figures={done ? rowWords(done, ofRows, rows === null) : undefined}
      detail={paceWords(done, ofRows, elapsedMs)}
    />
  );
}

const placeWords = (place: number) => (place === 1 ? "next in line" : `${formatCount(place - 1)} before it`);

const rowWords = (done: number, ofRows: number | null, about: boolean) =>
  `${about ? "about " : ""}${formatCount(done)}${ofRows === null ? "" : ` of ${formatCount(ofRows)}`} rows`;

function paceWords(done: number | null, ofRows: number | null, elapsedMs: number | null): string | undefined {
  if (elapsedMs === null) return undefined;
  if (!done || elapsedMs < 500) return `${formatDuration(elapsedMs)} so far`;
  const perSecond = done / (elapsedMs / 1000);
  const pace = `${formatCount(Math.round(perSecond))} rows a second`;
  return ofRows === null ? pace : `${pace} · ${formatDuration(((ofRows - done) / perSecond) * 1000)} left`;
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
