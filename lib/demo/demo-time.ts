export const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** This hour (UTC) of the day that lies `days` after that of `now`. */
export function dayAt(now: Date, days: number, hour: number): Date {
  return new Date(Math.floor(now.getTime() / dayMs + days) * dayMs + hour * 60 * minuteMs);
}
