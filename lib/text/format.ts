const counts = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** A whole number with separators: 83,067. */
export function formatCount(value: number | bigint): string {
  return counts.format(value);
}

/** The word for so many: "1 contact", "2 contacts" without the number. */
export function pluralise(count: number | bigint, one: string, many = `${one}s`): string {
  return Number(count) === 1 ? one : many;
}

/** A size in steps of 1,000: "812 B", "4.1 KB", "12 MB". */
export function formatBytes(sizeBytes: number): string {
  const units = ["B", "KB", "MB", "GB", "TB"];
  let size = sizeBytes;
  let unit = 0;
  // 999,500 B would be written "1000 KB".
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  const digits = unit > 0 && size < 9.95 ? 1 : 0;
  return `${size.toFixed(digits)} ${units[unit]}`;
}

/** How long something took: "0.3 s", "12 s", "1 min 05 s", "2 h 03 min". */
export function formatDuration(durationMs: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  if (durationMs < 9950) return `${(Math.max(0, durationMs) / secondMs).toFixed(1)} s`;
  const seconds = Math.round(durationMs / secondMs);
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${two(seconds % 60)} s`;
  const minutes = Math.round(seconds / 60);
  return `${Math.floor(minutes / 60)} h ${two(minutes % 60)} min`;
}

const zones = new Map<string, Intl.DateTimeFormat>();

function zoneFormat(timeZone: string): Intl.DateTimeFormat {
  const known = zones.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  });
  zones.set(timeZone, made);
  return made;
}

/**
 * A moment in a zone: "3 Mar 2026, 14:05". Empty for what is no moment.
 * The months are ours: browsers and Node disagree on "Sep" and "Sept".
 */
export function formatDateTime(value: Date | string | number, timeZone = "UTC"): string {
  const moment = new Date(value);
  if (Number.isNaN(moment.getTime())) return "";
  const parts = Object.fromEntries(
    zoneFormat(timeZone)
      .formatToParts(moment)
      .map((part) => [part.type, part.value]),
  );
  const month = months[Number(parts.month) - 1];
  return `${Number(parts.day)} ${month} ${parts.year}, ${parts.hour}:${parts.minute}`;
}

const monthNames = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];

/** The month of a moment in a zone: "March 2026". Empty for what is no moment. */
export function formatMonth(value: Date | string | number, timeZone = "UTC"): string {
  const [, month = "", year] = formatDateTime(value, timeZone).split(/[ ,]+/u);
  return year === undefined ? "" : `${monthNames[months.indexOf(month)]} ${year}`;
}

/** A moment where the year is said elsewhere: "3 Mar, 14:05". */
export const formatDayTime = (value: Date | string | number, timeZone = "UTC"): string =>
  formatDateTime(value, timeZone).replace(/ \d+,/u, ",");

/** A day without a time, "1984-03-09" → "9 Mar 1984"; what is no such day comes back as it is. */
export function formatDay(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day) ?? [];
  const name = months[Number(month) - 1];
  return name ? `${Number(date)} ${name} ${year}` : day;
}

const steps: readonly (readonly [limitMs: number, unitMs: number, unit: string])[] = [
  [hourMs, minuteMs, "min"],
  [dayMs, hourMs, "h"],
  [45 * dayMs, dayMs, "day"],
  [545 * dayMs, 30.44 * dayMs, "month"],
  [Number.POSITIVE_INFINITY, 365.25 * dayMs, "year"],
];

/** How far away a moment is: "just now", "5 min ago", "in 2 days". Empty for what is no moment. */
export function formatRelative(value: Date | string | number, now: Date | string | number): string {
  const awayMs = new Date(value).getTime() - new Date(now).getTime();
  if (Number.isNaN(awayMs)) return "";
  const sizeMs = Math.abs(awayMs);
  if (sizeMs < 45 * secondMs) return "just now";
  const step = steps.find(([limitMs, unitMs]) => Math.round(sizeMs / unitMs) * unitMs < limitMs);
  const [, unitMs, unit] = step ?? [0, 365.25 * dayMs, "year"];
  const count = Math.max(1, Math.round(sizeMs / unitMs));
  const words = `${count} ${unitMs < dayMs ? unit : pluralise(count, unit)}`;
  return awayMs < 0 ? `${words} ago` : `in ${words}`;
}

/** A vendor's score, with two digits behind the point at most. */
export const formatScore = (value: number) => value.toLocaleString("en-US", { maximumFractionDigits: 2 });
