import { type CellKind, kindOfCell } from "./kind-of-cell";

const headerWords = new Set(
  (
    "name first last middle nickname prefix suffix title email mail e phone tel telephone cell mobile fax home work address addr street line " +
    "apt unit house city town state zip zipcode postal postcode county precinct district ward region country party dob " +
    "birth birthday birthdate date day month year time age sex gender race ethnicity id identifier key number num no nbr code status type " +
    "kind voter reg registration registered vote election amount total count qty price cost value score support level tag tags list " +
    "source notes note comment comments description employer company organization occupation job url website link latitude longitude lat lon lng " +
    "language created updated contact person member household column field col label category group"
  ).split(" "),
);
const dataKinds: ReadonlySet<CellKind> = new Set(["number", "date", "time", "email", "phone", "url", "code"]);
const rarelyNames: ReadonlySet<CellKind> = new Set(["date", "time", "email", "phone", "url"]);

/**
 * Whether a record names the columns of those that follow. In doubt it does: a header taken for a person is
 * seen at once, a person taken for a header is lost.
 */
export function looksLikeHeader(first: readonly string[], body: readonly (readonly string[])[]): boolean {
  const sample = body.slice(0, 100);
  if (first.every((cell) => cell.trim() === "")) return true;
  const years = isYearRun(first);
  let score = years ? 2 : 0;
  first.slice(0, 100).forEach((cell, column) => {
    if (years && kindOfCell(cell) === "number") return;
    const values = sample.map((cells) => cells[column] ?? "").filter((value) => value.trim() !== "");
    score += cellScore(cell, values);
  });
  const names = first.map((cell) => cell.trim()).filter((cell) => cell !== "");
  if (names.length > 1 && new Set(names).size === names.length && names.length === first.length) score += 0.5;
  return score >= 0;
}

/** Positive where a cell stands out from its column, negative where it is one of its values. */
function cellScore(cell: string, values: readonly string[]): number {
  const name = cell.trim();
  if (name === "") return values.length > 0 ? -0.1 : 0;
  const kind = kindOfCell(name);
  if (rarelyNames.has(kind)) return -2;
  const usual = usualKind(values);
  if (usual !== null && dataKinds.has(usual)) return amongData(name, kind === usual);
  if (kind === "number") return -0.5;
  if (hasHeaderWord(name)) return 1;
  if (values.length === 0) return 0.2;
  return values.includes(cell) ? -1 : 0;
}

/** A cell over numbers, dates, codes: a word there is a name, one of their kind is not. */
function amongData(name: string, sameKind: boolean): number {
  const word = hasHeaderWord(name);
  if (sameKind) return word ? 0 : -1.5;
  return word ? 1.5 : 1;
}

/** The kind that at least 70 % of the values are of. */
function usualKind(values: readonly string[]): CellKind | null {
  if (values.length === 0) return null;
  const counts = new Map<CellKind, number>();
  for (const value of values) {
    const kind = kindOfCell(value);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  for (const [kind, times] of counts) if (times >= values.length * 0.7) return kind;
  return null;
}

function hasHeaderWord(name: string): boolean {
  const words = name
    .replace(/([a-z])([A-Z])/gu, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/u);
  return words.some((word) => headerWords.has(word)) && words.length <= 8;
}

/** Columns named 2000, 2001, 2005 …: numbers that are names. */
function isYearRun(cells: readonly string[]): boolean {
  const years = cells.filter((cell) => /^(19|20)\d\d$/u.test(cell.trim())).map(Number);
  return years.length > 2 && years.every((year, index) => index === 0 || year > (years[index - 1] ?? 0));
}
