import type { DateOrder } from "@/lib/people/mapping";
import { hasNoValue, type ValueParts, type ValueSql } from "./value-sql";

const named = ["%B %d, %Y", "%b %d, %Y", "%d %B %Y", "%d %b %Y", "%d-%b-%Y", "%b %d %Y"];

/** A date in ISO order, eight digits, the file's own order of day and month, or with the month's name; else NULL. */
function dateIn(raw: string, order: DateOrder): string {
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
    WHEN contains(${raw}, '/') AND length(${raw}) BETWEEN 6 AND 10
      THEN coalesce(try_strptime(${raw}, '${slashed}'), try_strptime(${raw}, '%Y/%m/%d'))::DATE
    WHEN length(${raw}) >= 10 AND ${raw}[5:5] = '-' THEN try_cast(${raw}[1:10] AS DATE)
    WHEN length(${raw}) = 8 AND try_cast(${raw} AS INTEGER) IS NOT NULL
      THEN try_strptime(${raw}, '%Y%m%d')::DATE
    ELSE try_strptime(${raw}, [${formats.map((format) => `'${format}'`).join(", ")}])::DATE END`;
}

/** A year of two digits, read as a year of the first century, is put into the last hundred years. */
const wholeYear = (date: string) => `CASE WHEN ${date} >= DATE '0100-01-01' THEN ${date}
  WHEN (${date} + INTERVAL 2000 YEAR)::DATE <= current_date THEN (${date} + INTERVAL 2000 YEAR)::DATE
  ELSE (${date} + INTERVAL 1900 YEAR)::DATE END`;

/** The first two steps of a date: what the cell says, and with its whole year. */
const dateSteps = (order: DateOrder) =>
  [({ raw }: ValueParts) => dateIn(raw, order), ({ step }: ValueParts) => wholeYear(step(1))] as const;

const twoDigitYear = {
  kind: "date_two_digit_year",
  level: "warning",
  when: ({ value, step }: ValueParts) => `${value} IS NOT NULL AND ${step(1)} < DATE '0100-01-01'`,
} as const;
const unusable = { kind: "date_unusable", level: "error", when: hasNoValue } as const;

/** A date of birth: after 1 January 1900, not in the future. Two-digit years are taken as past, with a warning. */
export const birthDate = (order: DateOrder): ValueSql => ({
  steps: [
    ...dateSteps(order),
    ({ step }) => `CASE WHEN ${step(2)} BETWEEN DATE '1900-01-02' AND current_date THEN ${step(2)} END`,
  ],
  problems: [unusable, twoDigitYear],
});

/** Any other date from 1800 on, as ISO text, for a custom field. */
export const dateText = (order: DateOrder): ValueSql => ({
  steps: [
    ...dateSteps(order),
    ({ step }) => `CASE WHEN ${step(2)} >= DATE '1800-01-01' THEN ${step(2)}::VARCHAR END`,
  ],
  problems: [unusable, twoDigitYear],
});
