import type { PersonField, Target } from "@/lib/people/fields";
import type { Recipe } from "@/lib/people/joins";
import { partKey } from "./address-parts";
import type { Column } from "./match-headers";
import { blockWords, personWords } from "./qualifiers";

/** Phones that a list brings as area code and number, or as area code, exchange and line. `headers`: the words of each column's. */
export function joinPhones(
  headers: readonly (readonly string[])[],
  columns: readonly Column[],
  targets: readonly Target[],
): Recipe[] {
  const taken = new Set<PersonField>();
  const about = (words: readonly string[]) => partKey(words.filter((word) => !phoneWords.has(word)));
  return headers.flatMap((words, area) => {
    if (!words.includes("area") || !isShort(columns[area], 5)) return [];
    const find = (names: readonly string[], most: number) =>
      headers.findIndex(
        (other, at) =>
          at !== area &&
          other.some((word) => names.includes(word)) &&
          about(other) === about(words) &&
          isShort(columns[at], most),
      );
    const rest = restOfPhone(find);
    const field = phoneField(words);
    const isElsewhere = targets.some((target, at) => target === field && !rest.includes(at));
    if (rest.length === 0 || taken.has(field) || isElsewhere) return [];
    taken.add(field);
    return [{ field, indexes: [area, ...rest] }];
  });
}

/** The columns behind the area code: exchange and line, or the number as a whole. `find`: a column by names and longest value. */
function restOfPhone(find: (names: readonly string[], most: number) => number): number[] {
  const exchange = find(["exchange", "prefix"], 3);
  const line = find(["four", "4", "suffix", "line", "last"], 4);
  if (exchange >= 0) return line >= 0 && line !== exchange ? [exchange, line] : [];
  const whole = find(["phone", "number"], 8);
  return whole >= 0 ? [whole] : [];
}

const phoneWords: ReadonlySet<string> = new Set([
  ..."area code phone telephone number exchange prefix suffix line last four 4 digits".split(" "),
  ...personWords,
]);

/** A part of a phone is shorter than a phone; a column without values tells nothing. */
const isShort = (column: Column | undefined, most: number) => (column?.profile.maxLength ?? 0) <= most;

function phoneField(words: readonly string[]): PersonField {
  if (words.includes("cell") || words.includes("mobile")) return "cell_phone";
  return words.some((word) => blockWords.get(word) === "work") ? "work_phone" : "home_phone";
}
