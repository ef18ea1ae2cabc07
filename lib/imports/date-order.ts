import { isDateField } from "@/lib/people/joins";
import type { DateOrder, Mapping } from "@/lib/people/mapping";
import type { ColumnProfile, Reading } from "./reading";

/** What dates with numbers alone say about their order: how many can only be month first, only day first, or either. */
export interface DateEvidence {
  mdy: number;
  dmy: number;
  either: number;
  /** A date that can be read both ways, "" where there is none. */
  example: string;
}

const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2}(?:\d{2})?(?:\s|$)/u;

/** Weighs the dates among the values of a column, each with how often it stands there. */
export function weighDates(values: Iterable<readonly [string, number]>): DateEvidence {
  const evidence: DateEvidence = { mdy: 0, dmy: 0, either: 0, example: "" };
  for (const [value, count] of values) {
    const found = numbers.exec(value);
    if (!found) continue;
    const [first, second] = [Number(found[1]), Number(found[2])];
    if (first > 12 && second <= 12) evidence.dmy += count;
    else if (second > 12 && first <= 12) evidence.mdy += count;
    else if (first <= 12 && second <= 12 && first !== second) {
      evidence.either += count;
      evidence.example ||= value;
    }
  }
  return evidence;
}

/** In which order a list has day and month, and whether its dates prove it. `example`: one that could be read both ways. */
export interface FoundDateOrder {
  order: DateOrder;
  sure: boolean;
  /** Whether there are dates whose order matters. */
  matters: boolean;
  example: string;
}

/** Reads the order from the columns that hold dates: the order of most; month first, unsurely, where none proves anything. */
export function findDateOrder(profiles: readonly ColumnProfile[]): FoundDateOrder {
  const sum = (of: "mdy" | "dmy" | "either") => profiles.reduce((total, { dates }) => total + dates[of], 0);
  const [mdy, dmy, either] = [sum("mdy"), sum("dmy"), sum("either")];
  const proved = mdy > 0 !== dmy > 0;
  return {
    order: dmy > mdy ? "dmy" : "mdy",
    matters: mdy + dmy + either > 0,
    sure: proved || mdy + dmy + either === 0,
    example: profiles.find(({ dates }) => dates.example !== "")?.dates.example ?? "",
  };
}

/** The profiles of the columns of a list that go to a date. */
export function profilesOfDates(mapping: Mapping, { columns }: Pick<Reading, "columns">): ColumnProfile[] {
  return mapping.flatMap(({ index, target, place }) => {
    const profile = columns[index]?.profile;
    return isDateField(target) && place === undefined && profile ? [profile] : [];
  });
}

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** A date with numbers alone, as it is read in an order: "03/04/1980" is "4 Mar 1980" with the month first. */
export function showDate(text: string, order: DateOrder): string {
  const [first = "", second = "", year = ""] = text.split(/[/.\s-]/u);
  const [month, day] = order === "mdy" ? [first, second] : [second, first];
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
}
