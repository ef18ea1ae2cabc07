import type { DateOrder } from "@/lib/people/mapping";
import type { ValueSql } from "./value-sql";

const named = ["%B %d, %Y", "%b %d, %Y", "%d %B %Y", "%d %b %Y", "%d-%b-%Y", "%b %d %Y"];

/** A date in ISO order, eight digits, the file's own order of day and month, or with the month's name; else NULL. */
function dateStep(order: DateOrder): string {
  const pair = order === "mdy" ? ["%m", "%d"] : ["%d", "%m"];
  const slashed = `${pair.join("/")}/%Y`;
  const formats = [
    `${pair.join("-")}-%Y`,
    `${pair.join(".")}.%Y`,
    `${slashed} %H:%M:%S`,
    `${slashed} %H:%M`,
    "%Y/%m/%d",
    "%Y-%m-%d",
    ...named,
  ];
  return `CASE
    WHEN contains($raw, '/') AND length($raw) BETWEEN 6 AND 10
      THEN coalesce(try_strptime($raw, '${slashed}'), try_strptime($raw, '%Y/%m/%d'))::DATE
    WHEN length($raw) >= 10 AND $raw[5:5] = '-' THEN try_cast($raw[1:10] AS DATE)
    WHEN length($raw) = 8 AND try_cast($raw AS INTEGER) IS NOT NULL THEN try_strptime($raw, '%Y%m%d')::DATE
    ELSE try_strptime($raw, [${formats.map((format) => `'${format}'`).join(", ")}])::DATE END`;
}

/** A year of two digits, read as a year of the first century, is put into the last hundred years. */
const wholeYear = `CASE WHEN $1 >= DATE '0100-01-01' THEN $1
  WHEN ($1 + INTERVAL 2000 YEAR)::DATE <= current_date THEN ($1 + INTERVAL 2000 YEAR)::DATE
  ELSE ($1 + INTERVAL 1900 YEAR)::DATE END`;

const twoDigitYear = {
  kind: "date_two_digit_year",
  level: "warning",
  when: "$value IS NOT NULL AND $1 < DATE '0100-01-01'",
} as const;
const unusable = { kind: "date_unusable", level: "error", when: "$value IS NULL" } as const;

/** A date of birth: after 1 January 1900, not in the future. Two-digit years are taken as past, with a warning. */
export const birthDate = (order: DateOrder): ValueSql => ({
  steps: [dateStep(order), wholeYear, "CASE WHEN $2 BETWEEN DATE '1900-01-02' AND current_date THEN $2 END"],
  problems: [unusable, twoDigitYear],
});

/** Any other date from 1800 on, as ISO text, for a custom field. */
export const dateText = (order: DateOrder): ValueSql => ({
  steps: [dateStep(order), wholeYear, "CASE WHEN $2 >= DATE '1800-01-01' THEN $2::VARCHAR END"],
  problems: [unusable, twoDigitYear],
});
