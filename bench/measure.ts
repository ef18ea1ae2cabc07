/** One line of the bench's table. `goal` is the most that `ratio` (or `medianMs`, where there is no base) may be. */
export interface BenchResult {
  name: string;
  rows: number;
  base: string;
  /** Of `medianMs` and `rawMs`, where they are no times. */
  unit?: "ms" | "KB" | "MB";
  medianMs: number;
  rawMs: number;
  ratio: number;
  goal: number | null;
  ok: boolean;
}

export const median = (list: readonly number[]) =>
  list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

/** The p-th percentile, 0 to 100. */
export const percentile = (list: readonly number[], p: number) =>
  list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor((list.length * p) / 100))] ?? 0;

/** How long `work` takes, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** A result as a ratio to what the machine can do at all. */
export function against(
  name: string,
  rows: number,
  times: readonly number[],
  raw: readonly number[],
  goal: number | null,
): BenchResult {
  const medianMs = median(times);
  const rawMs = median(raw);
  const ratio = medianMs / rawMs;
  return { name, rows, base: "RAW", medianMs, rawMs, ratio, goal, ok: goal === null || ratio <= goal };
}

/** The table that a person reads. */
export function asTable(results: readonly BenchResult[]): string {
  const lines = results.map(({ name, medianMs, rawMs, base, unit = "ms", ratio, goal, ok }) =>
    [
      name.padEnd(34),
      `${medianMs.toFixed(1).padStart(10)} ${unit}`,
      `${base} ${rawMs.toFixed(1)} ${unit}`.padEnd(26),
      `× ${ratio.toFixed(2)}`.padStart(10),
      goal === null ? "" : `goal ${goal}`.padStart(12),
      goal === null ? "" : ok ? "  ok" : "  missed",
    ].join(" "),
  );
  return `${lines.join("\n")}\n`;
}
