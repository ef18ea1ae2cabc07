import { fillMask, type NumberFormat } from "./number-format";

const dayMs = 86_400_000;

/** A number of a sheet as the text that its cell shows. `raw`: as the sheet has it. Dates come as 2026-03-04, times as 14:05:00. */
export function numberText(raw: string, format: NumberFormat, from1904: boolean): string {
  const number = Number(raw);
  if (raw.trim() === "" || !Number.isFinite(number)) return raw;
  if (format.is === "date") return dateText(number, from1904) ?? plainNumber(number);
  if (format.is === "padded" && Number.isInteger(number) && number >= 0)
    return fillMask(plainNumber(number), format.mask);
  return /^-?\d+$/u.test(raw) ? raw : plainNumber(number);
}

/** As many digits as a spreadsheet shows, never with an exponent: a phone stays a phone. */
function plainNumber(number: number): string {
  if (Number.isInteger(number)) return Math.abs(number) < 1e21 ? BigInt(number).toString() : String(number);
  return String(Number(number.toPrecision(15)));
}

/** Days since the end of 1899, with a 29 February 1900 that never was; or since 1904. Null beyond the year 9999. */
function dateText(serial: number, from1904: boolean): string | null {
  if (serial < 0 || serial >= 2_958_466) return null;
  const day = Math.floor(serial);
  const seconds = Math.round((serial - day) * 86_400);
  if (serial < 1 && !from1904) return timeText(seconds);
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  const iso = new Date(start + day * dayMs + seconds * 1000).toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)}`.replace(" 00:00:00", "");
}

const timeText = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 19);

/** Text of a sheet with its escapes resolved: "_x000D_" is a carriage return, "_x005F_" an underscore. */
export const unescapeText = (text: string) =>
  text.includes("_x")
    ? text.replace(/_x([0-9a-f]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
